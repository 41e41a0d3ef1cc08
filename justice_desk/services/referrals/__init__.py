"""Referrals: assess, refer, record the answer."""
