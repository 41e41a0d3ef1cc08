"""The civil-status list of a sitting: one applicant a line, 300 of them judged in one go."""

from justice_desk.services.dockets.civil_adding import add_lines
from justice_desk.services.dockets.civil_changing import correct_line, move_line, remove_line
from justice_desk.services.dockets.civil_judging import judge
from justice_desk.services.dockets.civil_listing import lines
from justice_desk.services.dockets.civil_selecting import chosen
from justice_desk.services.dockets.civil_transcribing import transcribe

__all__ = [
    "add_lines",
    "chosen",
    "correct_line",
    "judge",
    "lines",
    "move_line",
    "remove_line",
    "transcribe",
]
