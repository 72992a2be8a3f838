"""What a power cut would leave of a folder: runs programs under lostwrites.c and takes away what was not flushed."""

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def compiled(library: Path, *sources: str) -> Path:
    """The preload library made from C files beside this one."""
    files = [HERE / source for source in sources]
    flags = ["-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"]
    subprocess.run(["gcc", *flags, "-o", library, *files, "-ldl", "-lpthread"], check=True)
    return library


class PowerCut:
    """A watched folder and its durable state. Use: begin(), run a program with environment(), kill it, cut()."""

    def __init__(self, work: Path, folder: Path):
        self.folder = folder
        self.shadow = work / "shadow"
        self.lost_writes = compiled(work / "lostwrites.so", "lostwrites.c", "calls.c")
        self.weakened = compiled(work / "weakened.so", "weakened.c")

    def begin(self) -> None:
        """Takes what is in the folder now as durable."""
        shutil.rmtree(self.shadow, ignore_errors=True)
        (self.shadow / "inodes").mkdir(parents=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        for file in self.folder.rglob("*"):
            kept = self.shadow / "tree" / file.relative_to(self.folder)
            kept.parent.mkdir(parents=True, exist_ok=True)
            if file.is_dir():
                kept.mkdir(exist_ok=True)
            elif file.is_file():
                content = self.shadow / "inodes" / str(file.stat().st_ino)
                shutil.copyfile(file, content)
                os.link(content, kept)

    def environment(self, weak: bool = False) -> dict[str, str]:
        """The environment that makes a program lose what it does not flush; weak also makes its SQLite flush less."""
        libraries = [str(self.lost_writes)] + ([str(self.weakened)] if weak else [])
        return os.environ | {
            "LD_PRELOAD": ":".join(libraries),
            "LOSTWRITES_DIR": str(self.folder),
            "LOSTWRITES_SHADOW": str(self.shadow),
        }

    def cut(self) -> None:
        """Replaces the folder, whose program must be dead, by its durable state."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.shadow / "tree", self.folder)
