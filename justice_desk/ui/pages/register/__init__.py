"""The page of the cases."""

from justice_desk.ui.pages.register.page import RegisterPage, register_page

__all__ = ["RegisterPage", "register_page"]
