"""Why an office does not open, or the machine will not: one class, one plain sentence each.

Every `OfficeUnavailable` here is raised before anything in the office's folder was changed.
"""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, MachineRefused, OfficeUnavailable, Refused


class FolderMissing(OfficeUnavailable):
    """There is no such folder."""

    code = "folder_missing"
    template = N_("The folder {folder} does not exist.")


class NotAnOffice(OfficeUnavailable):
    """The folder holds neither a database nor a key file."""

    code = "not_an_office"
    template = N_("The folder {folder} does not hold an office. To make one: justice-desk init.")


class AlreadyAnOffice(OfficeUnavailable):
    """`init` was given the folder of an office."""

    code = "already_an_office"
    template = N_("The folder {folder} already holds an office. Choose another folder.")


class FolderNotEmpty(OfficeUnavailable):
    """`init` was given a folder that holds other files."""

    code = "folder_not_empty"
    template = N_("The folder {folder} holds other files. Choose an empty folder.")


class NetworkShare(OfficeUnavailable):
    """The folder lies on another machine, where locks and writes cannot be relied on."""

    code = "network_share"
    template = N_(
        "The folder {folder} is on a network share ({kind}). Two machines could damage the office "
        "there. Keep it on this computer's own disk or on a stick."
    )


class WrongPassphrase(OfficeUnavailable):
    """No slot opens: unknown member, disabled member or wrong passphrase, never told apart."""

    code = "wrong_passphrase"
    template = N_("The member's name or the passphrase is not right.")


class WrongRecoveryCode(OfficeUnavailable):
    """A recovery code without a typing mistake that opens no slot of this office."""

    code = "wrong_recovery_code"
    template = N_("This recovery code is not the one of this office.")


class KeyFileMissing(OfficeUnavailable):
    """`office.db` stands without `office.keys`."""

    code = "keys_missing"
    template = N_("The key file office.keys is missing. Restore it from a backup.")


class KeyFileCut(OfficeUnavailable):
    """`office.keys` is shorter than it was written."""

    code = "keys_cut"
    template = N_("The key file office.keys is cut short. Restore it from a backup.")


class KeyFileDamaged(OfficeUnavailable):
    """`office.keys` is not what was written."""

    code = "keys_damaged"
    template = N_("The key file office.keys is damaged. Restore it from a backup.")


class KeyFileForeign(OfficeUnavailable):
    """`office.keys` belongs to another database."""

    code = "keys_foreign"
    template = N_("The key file office.keys belongs to another office. Restore the right one.")


class KeyFileNewer(OfficeUnavailable):
    """`office.keys` was written by a later format."""

    code = "keys_newer"
    template = N_("The key file office.keys was written by a newer version. Update Justice Desk.")


class DatabaseMissing(OfficeUnavailable):
    """`office.keys` stands without `office.db`."""

    code = "database_missing"
    template = N_("The database office.db is missing. Restore a backup.")


class DatabaseDamaged(OfficeUnavailable):
    """`office.db` cannot be read although the key is right."""

    code = "database_damaged"
    template = N_("The database office.db is damaged. Restore the last backup.")


class DatabaseNewer(OfficeUnavailable):
    """`office.db` stands at a revision that this program does not know."""

    code = "database_newer"
    template = N_("This office was used with a newer version. Update Justice Desk.")


class DatabaseBusy(OfficeUnavailable):
    """Another process has been writing for longer than the busy timeout."""

    code = "database_busy"
    template = N_("Another window has been writing for several seconds. Try again in a moment.")


class JournalDamaged(OfficeUnavailable):
    """A change of the office was stopped and what it left cannot be read."""

    code = "journal_damaged"
    template = N_(
        "A change of the office was stopped midway and its journal office.journal cannot be read. "
        "Restore the last backup."
    )


class MigrationStopped(OfficeUnavailable):
    """An older office could not be brought to this version; its backup and itself are whole."""

    code = "migration"
    template = N_("The office could not be brought to this version: {reason} Nothing was changed.")


class OfficeBusy(OfficeUnavailable):
    """Another process works on the office alone: rekey, migration, restore."""

    code = "busy"
    template = N_(
        "The office is closed for a moment: {work}, on {computer} (process {process}), "
        "since {since}. Try again when it is done."
    )


class OfficeInUse(OfficeUnavailable):
    """A work that needs the office alone found it open elsewhere."""

    code = "in_use"
    template = N_(
        "The office is open elsewhere: on {computer} (process {process}), since {since}. "
        "Close it there first."
    )


class OfficeLocked(OfficeUnavailable):
    """The office was closed in this process; the key is forgotten."""

    code = "locked"
    template = N_("The office is locked. Unlock it again.")


class BackupUnsound(OfficeUnavailable):
    """A backup file that could not be restored."""

    code = "backup_unsound"
    template = N_("The backup {file} is not sound: {reason}")


class LastCoordinator(Refused):
    """Without a coordinator nobody could add a member any more."""

    code = "last_coordinator"
    template = N_("{name} is the last coordinator of the office and cannot be disabled.")


class OwnAccount(Refused):
    """A coordinator cannot take herself out of service."""

    code = "own_account"
    template = N_("You cannot disable yourself. Another coordinator must do it.")


class MemberExists(BadInput):
    """A member of this name is there, now or disabled."""

    code = "member_exists"
    template = N_("A member named {name} exists already.")


class MemberUnknown(BadInput):
    """No member in service bears the name."""

    code = "member_unknown"
    template = N_("No member in service is named {name}.")


class NameUnfit(BadInput):
    """A member's name must be sayable: letters or digits, up to 40 characters."""

    code = "name_unfit"
    template = N_("“{name}” cannot be a member's name: use 1 to 40 letters, digits or hyphens.")


class OfficeCodeUnfit(BadInput):
    """The letters that begin every number."""

    code = "office_code_unfit"
    template = N_("code: found “{found}”. Expected: two to six letters from A to Z.")


class PassphraseEmpty(BadInput):
    """A passphrase of nothing protects nothing."""

    code = "passphrase_empty"
    template = N_("The passphrase is empty.")


class SlotsFull(BadInput):
    """`office.keys` has 16 slots, one of them for the recovery sheet."""

    code = "slots_full"
    template = N_("The office has 15 members in service already. Disable one first.")


class RecoveryCodeMistyped(BadInput):
    """A group of the recovery code does not fit its check character."""

    code = "recovery_code_mistyped"
    template = N_("Group {group} of the recovery code has a mistake. Read it again on the sheet.")


class RecoveryCodeLength(BadInput):
    """The recovery code has 8 groups of 5 characters."""

    code = "recovery_code_length"
    template = N_("The recovery code has 8 groups of 5 characters; {found} characters were typed.")


class RecoveryCodeCharacter(BadInput):
    """A character that the sheet never bears."""

    code = "recovery_code_character"
    template = N_("The character {character} is not used in our codes. Look at the sheet again.")


class DiskFull(MachineRefused):
    """No room left."""

    code = "disk_full"
    template = N_("The disk is full: {path} was not written. Make room and try again.")


class DiskReadOnly(MachineRefused):
    """The disk or the folder may not be written to."""

    code = "disk_read_only"
    template = N_("{path} cannot be written: the disk or the folder is read-only.")


class DiskFailed(MachineRefused):
    """Any other word of the system about a file."""

    code = "disk"
    template = N_("The system refuses {path}: {reason}.")
