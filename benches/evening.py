"""Times the evening of 40 extracts: LibreOffice, warm, filling an ODT template; and Quitus. See benches/evening."""
import json, os, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path
from xml.sax.saxutils import escape

import uno
from com.sun.star.beans import PropertyValue

DOCUMENTS = 40
PORT = 8377
SAMPLE = Path("crates/quitus-documents/tests/samples/extract.json")
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10.5pt" fo:language="fr" fo:country="FR"
 fo:hyphenate="true"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"
 fo:text-align="justify"/></style:style>
<style:style style:name="Heading_1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">
<style:text-properties fo:font-weight="bold" fo:font-size="13pt"/></style:style>
</office:styles><office:body><office:text>
"""


def words(runs):
    return escape("".join(run["text"] for run in runs))


def blocks(found):
    for block in found:
        if block["kind"] == "heading":
            yield f'<text:h text:style-name="Heading_1" text:outline-level="1">{words(block["runs"])}</text:h>'
        elif block["kind"] == "paragraph":
            yield f'<text:p text:style-name="Standard">{words(block["runs"])}</text:p>'
        else:
            entries = ("<text:list-item>" + "".join(blocks(entry["blocks"])) + "</text:list-item>" for entry in block["entries"])
            yield "<text:list>" + "".join(entries) + "</text:list>"


def template(act, folder):
    """An ODT of the same pages, with the fields that change from act to act as @marks@."""
    line = lambda text: f'<text:p text:style-name="Standard">{escape(text)}</text:p>'
    sitting = act["sitting"]
    body = [line(sitting["heading"]), line("Délibération n° @number@ — @order@"),
            '<text:h text:style-name="Heading_1" text:outline-level="1">@title@</text:h>', line(sitting["convoked"])]
    body += [line(f'{one["label"]} : {one["value"]}') for one in sitting["counts"]]
    body += [line(f'{one["office"]} : {one["name"]}') for one in sitting["officers"]]
    roll = sitting["roll"]
    for names in (roll["present"], roll["excused"]):
        body += [line(names["label"] + " :"), line(", ".join(names["names"]))]
    body += [line(f'{one["giver"]} donne pouvoir à {one["holder"]}') for one in roll["proxies"]]
    body += list(blocks(act["act"]["body"])) + list(blocks(act["act"]["enacting"]))
    body += [line(vote["wording"]) for vote in act["act"]["votes"]]
    body += [line(act["certified"])] + [line(f'{one["capacity"]} {one["name"]}') for one in act["signatures"]]
    flat = folder / "template.fodt"
    flat.write_text(HEAD + "\n".join(body) + "</office:text></office:body></office:document>", encoding="utf-8")
    return flat


def prop(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


class Office:
    """A warm listener, and the desktop at its other end."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{folder}/profile",
             f"--accept=socket,host=127.0.0.1,port={PORT};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:socket,host=127.0.0.1,port={PORT};urp;StarOffice.ComponentContext")
                break
            except Exception:  # the listener is not there yet
                time.sleep(0.25)
        else:
            sys.exit("LibreOffice did not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def load(self, path):
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (prop("Hidden", True),))

    def fill(self, path, fields, out):
        document = self.load(path)
        for name, value in fields.items():
            search = document.createReplaceDescriptor()
            search.SearchString, search.ReplaceString = f"@{name}@", value
            document.replaceAll(search)
        data = uno.Any("[]com.sun.star.beans.PropertyValue",
                       (prop("SelectPdfVersion", 2), prop("UseTaggedPDF", True), prop("PDFUACompliance", True)))
        document.storeToURL(out.as_uri(), (prop("FilterName", "writer_pdf_Export"), prop("FilterData", data)))
        document.close(True)

    def stop(self):
        try:
            self.desktop.terminate()
        except Exception:  # it goes away while it answers
            pass
        self.process.wait(timeout=30)


def office_evening(office, path, act, folder, round_):
    began = time.monotonic()
    for order in range(1, DOCUMENTS + 1):
        rank = round_ * DOCUMENTS + order
        fields = {"number": act["act"]["number"], "order": str(rank), "title": f'{act["act"]["title"]} ({rank})'}
        office.fill(path, fields, folder / f"{order}.pdf")
    return (time.monotonic() - began) * 1000


def quitus_evening(program, mode):
    told = subprocess.run([program, mode, "2", "1"], check=True, capture_output=True, text=True).stdout
    return float(told.split()[-1])


def main():
    program, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    act = json.loads(SAMPLE.read_text(encoding="utf-8"))
    folder = Path(tempfile.mkdtemp(prefix="quitus-evening."))
    office = Office(folder)
    try:
        document = office.load(template(act, folder))
        odt = folder / "template.odt"
        document.storeToURL(odt.as_uri(), (prop("FilterName", "writer8"),))
        document.close(True)
        office_evening(office, odt, act, folder, 0)
        times = {"libreoffice": [], "distinct": [], "shared": []}
        for round_ in range(1, rounds + 1):
            times["libreoffice"].append(office_evening(office, odt, act, folder, round_))
            for mode in ("distinct", "shared"):
                times[mode].append(quitus_evening(program, mode))
        middle = {name: statistics.median(found) for name, found in times.items()}
        for name, found in times.items():
            print(f"{name:12} median {middle[name]:7.0f} ms, {' '.join(f'{one:.0f}' for one in found)}")
        for mode in ("distinct", "shared"):
            print(f"{mode}: {middle['libreoffice'] / middle[mode]:.1f} times faster than LibreOffice")
    finally:
        office.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
