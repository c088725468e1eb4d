"""Looks at pages as a browser does: axe-core, widths, shades, paper.

    pages.py FOLDER CHROMIUM

Every *.html in FOLDER is opened by Chromium at 1280 and 360 px, light and dark. Each is asked of
axe-core, rules of WCAG 2.2 A and AA and best practices; has to fit the width; may fetch nothing.
Beside it are left a picture of each look and the page printed on A4. Prints a line for each page,
then what is wrong; ends with 1 where anything is.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = [1280, 360]
SHADES = ["light", "dark"]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
}


def faults_of(browser, path):
    """What is wrong with a page, in lines; its pictures are left beside it."""
    faults = []
    for width in WIDTHS:
        for shade in SHADES:
            # The page forbids scripts: axe is let past that, the page's own would not be there.
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=shade, bypass_csp=True
            )
            page = context.new_page()
            asked = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(path.as_uri())
            look = f"{width} {shade}"
            if len(asked) > 1:
                faults.append(f"{path.name}, {look}: fetches {asked[1:]}")
            over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            if over > 0:
                faults.append(f"{path.name}, {look}: {over} px too wide")
            for found in Axe().run(page, options=RULES).response["violations"]:
                for node in found["nodes"]:
                    faults.append(
                        f"{path.name}, {look}: {found['id']} ({found['impact']}):"
                        f" {' '.join(map(str, node['target']))}: {node['html'][:120]}"
                    )
            page.screenshot(path=path.with_suffix(f".{width}.{shade}.png"), full_page=True)
            if (width, shade) == (WIDTHS[0], SHADES[0]):
                page.pdf(
                    path=path.with_suffix(".pdf"), prefer_css_page_size=True, print_background=True
                )
            context.close()
    return faults


def main():
    folder, chromium = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    faults = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        pages = sorted(folder.glob("*.html"))
        for path in pages:
            wrong = faults_of(browser, path)
            faults += wrong
            print(f"pages: {path.name}: {'sound' if not wrong else f'{len(wrong)} faults'}")
        browser.close()
    for fault in faults:
        print(f"pages: {fault}", file=sys.stderr)
    print(f"pages: {len(pages)} pages, {len(faults)} faults; pictures and paper in {folder}")
    sys.exit(1 if faults or not pages else 0)


main()
