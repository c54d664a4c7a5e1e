"""The command `kiosk`. `kiosk run` takes a short way: what other commands need would delay the first frame."""

import sys


def main() -> None:
    """Run the command line; exits with its code."""
    if sys.argv[1:2] == ["run"]:
        from kiosk.app.options import parse

        options = parse(sys.argv[2:])
        from kiosk.app.run import run

        sys.exit(run(options))
    from kiosk.cli import main as other

    sys.exit(other())


if __name__ == "__main__":
    main()
