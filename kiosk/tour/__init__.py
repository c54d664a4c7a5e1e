"""The tour folder: bringing this kiosk's files of counts there, and fetching newer bundles from it.

`sync.sync` does both once, `rounds.keep` goes on doing so, `stick` is for a USB stick. OpenDAL, which reads and
writes what is on a server, is known to `remote` only.
"""
