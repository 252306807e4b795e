# SPDX-License-Identifier: Apache-2.0
"""Adds "Attach with Attache" to the menu of files in GNOME's file manager. Needs python3-nautilus."""

import subprocess

from gi.repository import GObject, Nautilus


class AttacheMenu(GObject.GObject, Nautilus.MenuProvider):
    def get_file_items(self, *arguments):
        # Older versions hand over the window before the files.
        paths = [file.get_location().get_path() for file in arguments[-1] if not file.is_directory()]
        if not paths or None in paths:
            return []
        item = Nautilus.MenuItem(name="Attache::Attach", label="Attach with Attache", icon="org.attache.Attache")
        item.connect("activate", lambda item: subprocess.Popen(["attache", *paths], start_new_session=True))
        return [item]
