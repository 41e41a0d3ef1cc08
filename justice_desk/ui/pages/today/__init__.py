"""Aujourd’hui: what a member sees on unlocking; look 01."""

from justice_desk.ui.pages.today.page import TodayPage, today_page

__all__ = ["TodayPage", "today_page"]
