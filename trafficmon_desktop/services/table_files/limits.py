"""How large anything may be that is read. Far above what an organisation has, far below harm."""

MEGABYTE = 1_048_576

FILE_BYTES = 50 * MEGABYTE
FILES = 200
ROWS = 200_000
COLUMNS = 256
CELLS = 6_000_000

LINE_CHARACTERS = 1_000_000
LINES_OF_A_ROW = 20_000

SHEETS = 60
ARCHIVE_MEMBERS = 1_000
ARCHIVE_BYTES = 150 * MEGABYTE
ARCHIVE_RATIO = 100
#: Text of a workbook after shared strings are written out, in characters.
WORKBOOK_CHARACTERS = 200_000_000

CODES_IN_CELL = 60
COUNT_DIGITS = 9
