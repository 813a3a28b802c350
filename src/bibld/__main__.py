"""``python -m bibld``: the same as the command ``bibld``."""

from bibld.cli import main

if __name__ == "__main__":
    main(prog_name="bibld")
