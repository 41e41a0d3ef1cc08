"""What cannot be in a mapping of columns."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class UnknownField(BadInput):
    """A mapping names a field that this kind of list does not have."""

    code = "unknown_column_field"
    template = N_("Column “{column}”: “{found}” is no field. Known: {known}.")


class FieldTwice(BadInput):
    """Two columns stand for one field that holds one value."""

    code = "column_field_twice"
    template = N_("Columns “{first}” and “{second}” both stand for “{field}”: choose one.")
