"""A proxy that stands between a kiosk and its server, and does to requests what networks do."""

import http.client
import random
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

Fault = Literal[
    "", "reset", "drop", "lost answer", "cut upload", "lying cut upload", "swallow", "cut download", "rot", "stall",
    "trickle", "duplicate", "delay", "portal", "redirect", "moved", "echo", "401", "403", "429", "500", "503", "507",
]  # fmt: skip
PAGE = b"<!DOCTYPE html><html><head><title>Welkom op de wifi</title></head><body>Log in</body></html>"
STALL = 20.0  # s; whoever waits gives up before


class Proxy:
    """Hands requests on to a server, and answers back, but for a fault.

    Attributes:
        port: Where it listens.
        fault: What it does to requests from now on; "" for nothing.
        share: How many of the requests it does that to, from 0 to 1.
        skip: How many requests it lets through first.
        faults: How often it has done so.
        requests: The method and path of every request that came.
    """

    def __init__(self, upstream: int, seed: int = 0) -> None:
        self.fault: Fault = ""
        self.share = 1.0
        self.skip = 0
        self.faults = 0
        self.requests: list[str] = []
        self.upstream = upstream
        self.chance = random.Random(seed)
        self.port = 0
        self._server: ThreadingHTTPServer | None = None
        self.ending = threading.Event()
        self.listen()

    def listen(self) -> None:
        """Accept connections, at the same port as before."""
        handler = type("Handler", (_Handler,), {"proxy": self})
        self._server = _Server(("127.0.0.1", self.port), handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def refuse(self) -> None:
        """Accept no connections, until `listen`."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def close(self) -> None:
        self.ending.set()
        self.refuse()

    def has_seen(self, requests: int) -> bool:
        return len(self.requests) >= requests

    def draw(self) -> Fault:
        if self.fault and self.skip > 0:
            self.skip -= 1
        elif self.fault and self.chance.random() < self.share:
            self.faults += 1
            return self.fault
        return ""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 50

    def handle_error(self, *_: object) -> None:
        pass  # the other side broke off: that is what is tested


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    proxy: Proxy

    def handle_any(self) -> None:
        proxy = self.proxy
        proxy.requests.append(f"{self.command} {self.path}")
        body = self._body()
        fault = proxy.draw()
        if fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self._hang_up()
        elif fault == "drop":
            self._hang_up()
        elif fault == "stall":
            proxy.ending.wait(STALL)
            self._hang_up()
        elif fault == "portal" or self.path == "/portal":
            self._answer(200, {"Content-Type": "text/html"}, PAGE)
        elif fault in ("redirect", "moved"):
            self._answer(
                302 if fault == "redirect" else 307, {"Location": f"http://127.0.0.1:{proxy.port}/portal"}, b""
            )
        elif fault == "echo":
            self._answer(500, {"Content-Type": "text/plain"}, str(self.headers).encode())
        elif fault.isdigit():
            self._answer(int(fault), {"Content-Type": "text/html"}, PAGE)
        elif fault == "swallow" and self.command == "PUT":
            self._answer(201, {}, b"")
        elif fault in ("cut upload", "lying cut upload") and self.command == "PUT":
            status, headers, answer = self._ask(body[: len(body) // 2])
            if fault == "cut upload":
                self._hang_up()
            else:
                self._answer(status, headers, answer)
        else:
            self._pass_on(fault, body)

    def _pass_on(self, fault: Fault, body: bytes) -> None:
        if fault == "delay":
            time.sleep(self.proxy.chance.uniform(0, 0.05))
        status, headers, answer = self._ask(body)
        if fault == "duplicate" and self.command != "DELETE":
            status, headers, answer = self._ask(body)
        if fault == "lost answer":
            self._hang_up()
        elif fault == "rot" and self.command == "GET" and self.path.endswith(".json") and status == 200:
            self._answer(status, headers, bytes((answer[0] ^ 1,)) + answer[1:])
        elif fault in ("cut download", "trickle") and len(answer) > 1:
            self._head(status, headers, len(answer))
            for byte in answer[: len(answer) // 2]:
                self.wfile.write(bytes((byte,)))
                if fault == "trickle" and self.proxy.ending.wait(0.2):
                    break
            self._hang_up()
        else:
            self._answer(status, headers, answer)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") == "chunked":
            pieces = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _ask(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        upstream = http.client.HTTPConnection("127.0.0.1", self.proxy.upstream, timeout=10)
        kept = {name: value for name, value in self.headers.items() if name.lower() != "transfer-encoding"}
        if body or self.command == "PUT":
            kept["Content-Length"] = str(len(body))
        try:
            upstream.request(self.command, self.path, body, kept)
            answer = upstream.getresponse()
            headers = {name: value for name, value in answer.getheaders() if name.lower() in _TOLD}
            return answer.status, headers, answer.read()
        finally:
            upstream.close()

    def _head(self, status: int, headers: dict[str, str], length: int) -> None:
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self._head(status, headers, len(body))
        if self.command != "HEAD":
            self.wfile.write(body)

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.close()

    do_GET = do_PUT = do_DELETE = do_HEAD = do_POST = handle_any  # noqa: N815
    do_PROPFIND = do_MKCOL = do_OPTIONS = handle_any  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


_TOLD = {"content-type", "etag", "last-modified", "location", "www-authenticate", "dav"}
