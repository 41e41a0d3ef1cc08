"""The page of the referrals: a board by state, and a list."""

from justice_desk.ui.pages.referrals.page import ReferralsPage, referrals_page

__all__ = ["ReferralsPage", "referrals_page"]
