"""A writer's editor: the real yaml-language-server finds the schema by the first line and says what is wrong, offline."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tools import missing, require

ROOT = Path(__file__).parent.parent
NODE = Path(__file__).parent / "node"
SERVER = NODE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
STARTER = ROOT / "pipeline" / "starter" / "source"
MONOGRAPH = (STARTER / "examplinib.yaml").read_text(encoding="utf-8")
PATIENCE = 20.0
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}


Message = dict[str, Any]


class Editor:
    """As much of an editor as it takes to speak the language server protocol over stdio."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.folder = folder
        self.sent = 0
        self.inbox: queue.Queue[Message | None] = queue.Queue()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()

    def greet(self) -> None:
        """Introduce the editor and its settings to the server."""
        abilities = {
            "textDocument": {"publishDiagnostics": {}, "hover": {"contentFormat": ["plaintext"]}},
            "workspace": {"configuration": True},
        }
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": abilities})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def close(self) -> None:
        """End the server, whatever it is doing."""
        self.process.kill()
        self.process.wait(timeout=PATIENCE)
        self.reader.join(timeout=PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                self.inbox.put(None)
                return
            self.inbox.put(json.loads(stream.read(length)))

    def _post(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._post({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and wait for its answer."""
        self.sent += 1
        own = self.sent
        self._post({"id": own, "method": method, "params": params})
        answer = self._wait(lambda m: "method" not in m and m.get("id") == own)
        assert "error" not in answer, answer["error"]
        return answer.get("result")

    def _wait(self, wanted: Callable[[Message], bool]) -> Message:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                message = self.inbox.get(timeout=max(deadline - time.monotonic(), 0))
            except queue.Empty:
                pytest.fail(f"the language server did not answer within {PATIENCE:.0f} seconds")
            if message is None:
                pytest.fail("the language server has ended")
            if "method" in message and "id" in message:
                # The server asks us: for its settings, or to register something.
                result = None
                if message["method"] == "workspace/configuration":
                    result = [SETTINGS.get(item.get("section", "")) for item in message["params"]["items"]]
                self._post({"id": message["id"], "result": result})
            elif wanted(message):
                return message

    def open(self, name: str, text: str) -> list[Message]:
        """Open a file in the folder and return the diagnostics that come back."""
        uri = (self.folder / "source" / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        found = self._wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri)
        diagnostics: list[Message] = found["params"]["diagnostics"]
        return diagnostics

    def after(self, name: str, text: str, words: str) -> Message:
        """The position after the first `words` of an open file, for requests."""
        at = text.index(words) + len(words)
        position = {"line": text.count("\n", 0, at), "character": at - text.rfind("\n", 0, at) - 1}
        return {"textDocument": {"uri": (self.folder / "source" / name).as_uri()}, "position": position}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    node = require("node")
    if not SERVER.is_file():
        missing("yaml-language-server is not installed (npm ci --prefix tests/node)")
    folder = tmp_path_factory.mktemp("project")
    (folder / "source").mkdir()
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    running = Editor([node, "--require", str(NODE / "offline.cjs"), str(SERVER), "--stdio"], folder)
    try:
        running.greet()
        yield running
    finally:
        running.close()


@pytest.mark.parametrize("name", ["examplinib", "statements", "substances", "reference"])
def test_a_valid_file_has_no_diagnostics(editor: Editor, name: str) -> None:
    text = (STARTER / f"{name}.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        f"# yaml-language-server: $schema=../schemas/{'monograph' if name == 'examplinib' else name}.schema"
    )
    assert editor.open(f"{name}.yaml", text) == []
    # The silence means something: the same file with a stranger in it is reported.
    (found,) = editor.open(f"{name}-broken.yaml", f"{text}stranger: 1\n")
    assert found["message"] == "Property stranger is not allowed."
    assert found["range"]["start"] == {"line": text.count("\n"), "character": 0}


DOSE = "dose: {low: 50, high: 100, unit: mg, per: dose}"
WRONG = [
    # What is replaced, by what, where the editor must mark it (words of the new text), and what it must say.
    (DOSE, DOSE.replace("mg", "mgg"), "mgg", 'Value is not accepted. Valid values: "g", "mg", "ug", "ng", "mg/kg"'),
    (
        DOSE,
        "dose: 50 mg",
        "50 mg",
        "expected a value with unit ({value, unit, per} or {low, high, unit, per}), or one of",
    ),
    (DOSE, "dose: {value: fifty, unit: mg, per: dose}", "fifty", 'Incorrect type. Expected "number".'),
    ("basis: studied", "basis: studied\n  doze: 1", "doze", "Property doze is not allowed."),
    (
        "id: examplinib ",
        "id: Examplinib ",
        "Examplinib ",
        "only lower-case letters, digits and _, beginning with a letter",
    ),
    ('as_of: "2026-11-01"', "as_of: yesterday", "yesterday", "a day written as year-month-day: 2026-11-25"),
    ("food: with_food", "food: with_foood", "with_foood", 'Value is not accepted. Valid values: "with_food"'),
    ("routes: [oral]", "routes: oral", "oral\n", 'Incorrect type. Expected "array".'),
]


@pytest.mark.parametrize(("old", "new", "words", "message"), WRONG, ids=[case[1] for case in WRONG])
def test_a_mistake_is_marked_where_it_stands(editor: Editor, old: str, new: str, words: str, message: str) -> None:
    text = MONOGRAPH.replace(old, new, 1)
    assert text != MONOGRAPH
    (found,) = editor.open(f"wrong-{[case[1] for case in WRONG].index(new)}.yaml", text)
    at = text.index(words, text.index(new))
    assert found["range"]["start"] == {
        "line": text.count("\n", 0, at),
        "character": at - text.rfind("\n", 0, at) - 1,
    }
    assert message in found["message"]


def test_a_missing_field_is_reported(editor: Editor) -> None:
    (found,) = editor.open("missing.yaml", MONOGRAPH.replace("      food: with_food\n", ""))
    assert found["message"] == 'Missing property "food".'


@pytest.mark.parametrize(
    ("old", "typed", "proposed"),
    [
        ("food: with_food", "food: ", {"with_food", "without_food", "not_stated"}),
        (
            "starting_dose: {value: 50, unit: mg, per: dose}",
            "starting_dose: ",
            {"not_stated", "not_studied", "{value: 50, unit: mg, per: dose}"},
        ),
        (DOSE, "dose: {low: 50, high: 100, unit: ", {"mg", "ug", "mL"}),
    ],
)
def test_the_editor_proposes_what_may_stand(editor: Editor, old: str, typed: str, proposed: set[str]) -> None:
    name = f"typing-{len(typed)}.yaml"
    text = MONOGRAPH.replace(old, typed, 1)
    editor.open(name, text)
    answer = editor.ask("textDocument/completion", editor.after(name, text, typed))
    assert proposed <= {item["label"] for item in answer["items"]}


def test_the_editor_explains_a_field(editor: Editor) -> None:
    editor.open("hover.yaml", MONOGRAPH)
    answer = editor.ask("textDocument/hover", editor.after("hover.yaml", MONOGRAPH, "daily_maxi"))
    assert "Daily maximum" in answer["contents"]["value"]
    assert "dose" in answer["contents"]["value"]
