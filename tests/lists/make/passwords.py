"""LibreOffice by its own interface: files with a password, and what it puts on the clipboard. Usage: /usr/bin/python3 passwords.py FOLDER
(Debian: libreoffice-calc, python3-uno)"""
import pathlib, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue
folder = pathlib.Path(sys.argv[1]).resolve()

def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())

office = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=pipe,name=lists;urp;"])
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for _ in range(60):
    try:
        context = resolver.resolve("uno:pipe,name=lists;urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
address = (folder / "libreoffice.ods").as_uri()
document = desktop.loadComponentFromURL(address, "_blank", 0, properties(Hidden=True))
for ending, filter in [("xlsx", "Calc MS Excel 2007 XML"), ("xls", "MS Excel 97"), ("ods", "calc8")]:
    document.storeToURL((folder / f"password.{ending}").as_uri(), properties(FilterName=filter, Password="list"))
controller = document.getCurrentController()
sheet = document.Sheets.getByIndex(0)
controller.select(sheet.getCellRangeByName("A1:L15"))
pasted = controller.getTransferable()
for flavor in pasted.getTransferDataFlavors():
    kind = flavor.MimeType
    if kind.startswith("text/html") or kind == "text/plain;charset=utf-16":
        data = pasted.getTransferData(flavor)
        html = kind.startswith("text/html")
        name = "clipboard.html" if html else "clipboard.txt"
        content = data.value if hasattr(data, "value") else data
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
