"""Make the embedded fonts: Noto Sans KR, cut to what Korean charts need and renamed.

    pip install fonttools==4.68.0
    python make.py

npm must be on the path. The same input gives the same bytes, and the hashes below refuse any other input. The result
is under the same licence as its source (OFL.txt), which also asks that a changed font has a name of its own.
"""

import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

PACKAGE = "@expo-google-fonts/noto-sans-kr@0.4.3"
FAMILY = "Blockfund Sans KR"
STYLES = {
    "Regular": ("400Regular", "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd"),
    "Bold": ("700Bold", "4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077"),
}
SYMBOLS = (
    "‐‑‒–—―‘’“”†‡•…‰′″‹›⁄€₩℃№™"  # punctuation and units
    "←↑→↓↔⇒⇔−∓√∞∑∂∏∫≈≠≤≥∈∩∪⊂"  # arrows and mathematics
    "■□▲△▶▷▼▽◀◁◆◇○◎●★☆✓✔"  # marks
    "、。〈〉《》「」『』【】〔〕〜～㈜㎡㎢㎏㎞"  # East Asian punctuation and units
)


def characters():
    """The characters to keep: KS X 1001 hangul, Latin-1, Greek, circled digits and SYMBOLS."""
    rows, cells = range(0xB0, 0xC9), range(0xA1, 0xFF)
    hangul = {bytes([row, cell]).decode("euc_kr") for row in rows for cell in cells}
    assert len(hangul) == 2350
    ranges = [(0x20, 0x7E), (0xA0, 0xFF), (0x391, 0x3C9), (0x2460, 0x2473), (0x3131, 0x3163)]
    return hangul | set(SYMBOLS) | {chr(code) for low, high in ranges for code in range(low, high + 1)}


def cut(font):
    """Keep the outlines of `characters` and drop hints, layout rules and vertical metrics, which charts do not use."""
    options = subset.Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "gasp", "prep"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(characters())))
    subsetter.subset(font)


def rename(font, style):
    """Give the cut font a name of its own; copyright, authors and licence stay."""
    names = font["name"]
    own = {
        1: FAMILY,
        2: style,
        3: f"{FAMILY} {style}; from {PACKAGE}",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        10: "Noto Sans KR, cut to KS X 1001 hangul, Latin and symbols.",
    }
    names.names = [name for name in names.names if name.nameID in {0, 5, 8, 9, 11, 13, 14}]
    for name_id, text in own.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main():
    here = Path(__file__).parent
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True, text=True)
        with tarfile.open(Path(folder) / packed.stdout.strip()) as archive:
            archive.extractall(folder, filter="data")
        for style, (source, sha256) in STYLES.items():
            path = Path(folder) / "package" / source / f"NotoSansKR_{source}.ttf"
            found = hashlib.sha256(path.read_bytes()).hexdigest()
            assert found == sha256, f"{path.name} is not the font this script was written for: {found}"
            font = TTFont(path, recalcTimestamp=False)
            cut(font)
            rename(font, style)
            font.save(here / f"BlockfundSansKR-{style}.ttf")


if __name__ == "__main__":
    main()
