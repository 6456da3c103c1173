"""What stands on a page, as a browser without scripts would find it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    action: str
    method: str
    hidden: dict[str, str] = field(default_factory=dict)


class Reading(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, pairs) -> None:
        said = {name: value or "" for name, value in pairs}
        self.ids.update([said["id"]] if "id" in said else [])
        if tag == "form":
            self.forms.append(Form(said.get("action", ""), said.get("method", "get")))
        elif tag == "input" and said.get("type") == "hidden" and self.forms:
            self.forms[-1].hidden[said["name"]] = said.get("value", "")
        for name in ("href", "src"):
            if name in said:
                self.links.append(said[name])


def forms(text: str) -> list[Form]:
    return Reading(text).forms
