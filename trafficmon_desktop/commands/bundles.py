"""``verify`` and ``key``: who made a signed file, and the keys to hand over."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafficmon_desktop.commands.secrets import add_secret_options, keys_from, open_named_vault
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:
    from trafficmon_desktop.services.bundles.bundle import Opened
    from trafficmon_desktop.services.bundles.public_keys import PublicKeys


def register(subparsers: Any) -> None:
    """Adds the two commands."""
    verify = subparsers.add_parser("verify")
    verify.add_argument("bundle", metavar="BUNDLE", type=Path)
    verify.add_argument("--trust", metavar="KEYFILE", type=Path)
    verify.add_argument("--vault", metavar="DIR")
    verify.add_argument("--out", metavar="DIR", type=Path)
    add_secret_options(verify)
    verify.set_defaults(run=run_verify)
    key = subparsers.add_parser("key").add_subparsers(required=True)
    export = key.add_parser("export")
    export.add_argument("--vault", metavar="DIR")
    export.add_argument("--out", metavar="KEYFILE", type=Path, required=True)
    add_secret_options(export)
    export.set_defaults(run=run_export)


def run_verify(args: argparse.Namespace, terms: Terms) -> int:
    """Says what a bundle is; 1 where nobody vouches for the key, 4 where it cannot be believed."""
    from trafficmon_desktop.services.bundles.bundle import check_signer
    from trafficmon_desktop.services.bundles.public_keys import read_key_file
    from trafficmon_desktop.services.bundles.received import load_bundle

    name = args.bundle.name
    trusted = None if args.trust is None else read_key_file(args.trust)
    opened = load_bundle(args.bundle, keys_from(args, terms))
    if trusted is not None:
        check_signer(opened, trusted, name, args.trust.name)
    if args.json:
        print(json.dumps(_as_json(opened, terms, trusted), ensure_ascii=False))
    else:
        _tell(opened, terms)
    if trusted is None:
        raise UserError("verify_untrusted", organisation=_organisation(opened, terms))
    if args.out is not None:
        _write_out(opened, args, terms)
    if not args.json:
        print(terms.text("verify.good", organisation=_organisation(opened, terms)))
    return 0


def _organisation(opened: "Opened", terms: Terms) -> str:
    return opened.manifest.organisation or terms.text("bundle.nobody")


def _as_json(opened: "Opened", terms: Terms, trusted: "PublicKeys | None") -> dict[str, Any]:
    from trafficmon_desktop.services.bundles.fingerprint import fingerprint

    manifest = opened.manifest
    said = {each: manifest.said[each] for each in ("organisation", "period", "release", "program")}
    return said | {
        "trusted": trusted is not None,
        "signer": manifest.signer.hex(),
        "fingerprint": fingerprint(manifest.signer, terms.language),
        "encrypted": opened.encrypted,
        "recipient": manifest.said["recipient"],
        "files": manifest.said["files"],
    }


def _tell(opened: "Opened", terms: Terms) -> None:
    from trafficmon_desktop.services.bundles.fingerprint import fingerprint
    from trafficmon_desktop.services.exports.stamp import is_stamped

    manifest, period = opened.manifest, opened.manifest.said["period"]
    first, last = (date.fromisoformat(period[each]) for each in ("from", "to"))
    organisation = _organisation(opened, terms)
    print(terms.text("verify.about", organisation=organisation, first=first, last=last))
    if is_stamped(opened.summary):
        print(terms.text("practice.stamp"))
    recipient = manifest.recipient
    if recipient is not None:
        named = recipient.name or recipient.age
        print(terms.text("verify.recipient", recipient=named))
    print(terms.text("verify.files", files=", ".join(opened.files)))
    print(terms.text("verify.fingerprint", words=fingerprint(manifest.signer, terms.language)))


def _write_out(opened: "Opened", args: argparse.Namespace, terms: Terms) -> None:
    from trafficmon_desktop.services.bundles.unpacking import write_files

    for path in write_files(opened, args.out):
        if not args.json:
            print(terms.text("summary.file", file=path))


def run_export(args: argparse.Namespace, terms: Terms) -> int:
    """Writes the public keys of the organisation; another file is never written over."""
    from trafficmon_desktop.services.bundles.fingerprint import fingerprint
    from trafficmon_desktop.services.bundles.keys import own_keys, write_key_file

    with open_named_vault(args, terms) as vault:
        write_key_file(vault, args.out)
        public = own_keys(vault).public
    words = fingerprint(public, terms.language)
    if args.json:
        answer = {"out": str(args.out), "ed25519": public.hex(), "fingerprint": words}
        print(json.dumps(answer, ensure_ascii=False))
    else:
        print(terms.text("summary.file", file=args.out))
        print(terms.text("key.fingerprint", words=words))
    return 0
