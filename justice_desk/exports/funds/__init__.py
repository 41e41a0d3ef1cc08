"""Reports of funds as files: a workbook or a PDF, from the same tables."""

from justice_desk.exports.funds.making import FundFile, render_fund_report

__all__ = ["FundFile", "render_fund_report"]
