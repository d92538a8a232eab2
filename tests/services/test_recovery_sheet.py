"""The recovery sheet carries the code, in words and as a QR code, and nothing else."""

import io

import pytest
from pypdf import PdfReader

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.recovery_sheet import recovery_sheet, write_recovery_sheet
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.vaults import recovery_code

CODE = recovery_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_in_every_language(language):
    terms = Terms(language)
    reader = PdfReader(io.BytesIO(recovery_sheet(CODE, "трезор-2026 čćžšđ", terms)))
    (page,) = reader.pages
    text = page.extract_text()
    assert terms.text("sheet.title") in text
    assert "трезор-2026 čćžšđ" in text
    assert [group for group in CODE.split("-") if group not in text] == []
    fonts = page["/Resources"]["/Font"]
    for font in fonts.values():
        assert "NotoSans" in font.get_object()["/BaseFont"]


def test_no_folder_is_named_while_none_is_chosen():
    terms = Terms("en")
    (page,) = PdfReader(io.BytesIO(recovery_sheet(CODE, "", terms))).pages
    text = page.extract_text()
    beginning = terms.text("sheet.belongs", folder="")
    assert beginning not in text
    (named,) = PdfReader(io.BytesIO(recovery_sheet(CODE, "v", terms))).pages
    assert beginning in named.extract_text()  # the control
    assert [group for group in CODE.split("-") if group not in text] == []


def test_the_same_code_gives_the_same_bytes():
    terms = Terms("en")
    assert recovery_sheet(CODE, "v", terms) == recovery_sheet(CODE, "v", terms)


def test_it_never_overwrites_and_is_for_its_owner_only(tmp_path):
    path = tmp_path / "sheet.pdf"
    write_recovery_sheet(path, CODE, "v", Terms("en"))
    assert path.stat().st_mode & 0o077 == 0
    before = path.read_bytes()
    with pytest.raises(UserError) as caught:
        write_recovery_sheet(path, recovery_code(), "v", Terms("en"))
    assert caught.value.key == "vault_sheet_exists"
    assert path.read_bytes() == before
    with pytest.raises(UserError) as caught:
        write_recovery_sheet(tmp_path / "none" / "sheet.pdf", CODE, "v", Terms("en"))
    assert caught.value.key == "vault_file_missing"
