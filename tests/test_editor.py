"""A writer's editor: the real yaml-language-server finds the schema by the first line, offline, and says what is wrong."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tools import missing, require

ROOT = Path(__file__).parent.parent
SERVER = Path(__file__).parent / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
STARTER = (ROOT / "pipeline" / "starter" / "source" / "examplinib.yaml").read_text(encoding="utf-8")
PATIENCE = 20.0
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}


class Editor:
    """As much of an editor as it takes to speak the language server protocol over stdio."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.folder = folder
        self.sent = 0
        self.inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
        )
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "capabilities": {
                    "textDocument": {"publishDiagnostics": {}, "hover": {"contentFormat": ["plaintext"]}},
                    "workspace": {"configuration": True},
                },
            },
        )
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
                return
            self.inbox.put(json.loads(stream.read(length)))

    def _post(self, message: dict[str, Any]) -> None:
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

    def _wait(self, wanted: Any) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while True:
            left = deadline - time.monotonic()
            try:
                message = self.inbox.get(timeout=max(left, 0))
            except queue.Empty:
                pytest.fail(f"the language server did not answer within {PATIENCE:.0f} seconds")
            if "method" in message and "id" in message:
                # The server asks us: for its settings, or to register something.
                result = None
                if message["method"] == "workspace/configuration":
                    result = [SETTINGS.get(item.get("section", "")) for item in message["params"]["items"]]
                self._post({"id": message["id"], "result": result})
            elif wanted(message):
                return message

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a file in the folder and return the diagnostics that come back."""
        path = self.folder / "source" / name
        path.write_text(text, encoding="utf-8")
        uri = path.as_uri()
        self.tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        found = self._wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri)
        diagnostics: list[dict[str, Any]] = found["params"]["diagnostics"]
        return diagnostics

    def at(self, name: str, line: int, character: int) -> dict[str, Any]:
        """A position in an open file, for requests. Counts from 0, as the protocol does."""
        uri = (self.folder / "source" / name).as_uri()
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    node = require("node")
    if not SERVER.is_file():
        missing("yaml-language-server is not installed (npm ci --prefix tests/node)")
    folder = tmp_path_factory.mktemp("project")
    (folder / "source").mkdir()
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    running = Editor([node, str(SERVER), "--stdio"], folder)
    yield running
    running.close()


def test_a_valid_file_has_no_diagnostics(editor: Editor) -> None:
    assert editor.open("valid.yaml", STARTER) == []
