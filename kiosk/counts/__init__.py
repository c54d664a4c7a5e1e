"""This kiosk's own counts: the store on its disk, the thread that writes it, and how far the clock can be trusted."""
