"""`python -m legcramp_cds` is `legcramp-cds`."""

from legcramp_cds.cli import main

if __name__ == "__main__":
    main(prog_name="legcramp-cds")
