"""Real servers on this machine's loopback that a tour folder can be on: WebDAV, and storage that speaks S3."""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import boto3
from cheroot import wsgi
from cheroot.ssl.builtin import BuiltinSSLAdapter
from moto.server import ThreadedMotoServer
from wsgidav.wsgidav_app import WsgiDAVApp

USER, PASSWORD = "kiosk", "gEheim-w00rd"
BUCKET = "tour"
KEYS = {"access_key_id": "SLEUTEL", "secret_access_key": PASSWORD}


@contextmanager
def webdav(root: Path, certificate: tuple[Path, Path] | None = None, *, writable: bool = True) -> Iterator[int]:
    """Serve a folder to who knows the password.

    Args:
        root: The folder.
        certificate: Files with a chain and its key: it then speaks TLS.
        writable: Whether it takes files.

    Yields:
        The port.
    """
    app = WsgiDAVApp(
        {
            "provider_mapping": {"/": {"root": str(root), "readonly": not writable}},
            "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
            "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
            "verbose": 0,
            "logging": {"enable": False},
        }
    )
    server = wsgi.Server(("127.0.0.1", 0), app, numthreads=8)
    if certificate:
        server.ssl_adapter = BuiltinSSLAdapter(*map(str, certificate))
    server.prepare()
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server.bind_addr[1]
    finally:
        server.stop()
        thread.join(10)


@contextmanager
def s3() -> Iterator[int]:
    """Serve storage that speaks S3, with an empty bucket.

    Yields:
        The port.
    """
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    port = server.get_host_and_port()[1]
    _client(port).create_bucket(Bucket=BUCKET)
    try:
        yield port
    finally:
        server.stop()


def objects(port: int, begin: str) -> Mapping[str, bytes]:
    """The files of counts in the bucket whose name has a beginning, under the rest of their name."""
    client = _client(port)
    keys = [str(entry["Key"]) for entry in client.list_objects_v2(Bucket=BUCKET, Prefix=begin).get("Contents", ())]
    return {
        key.removeprefix(begin): client.get_object(Bucket=BUCKET, Key=key)["Body"].read()
        for key in keys
        if key.startswith((f"{begin}runs/", f"{begin}counts/"))
    }


def _client(port: int) -> Any:
    user, word = KEYS.values()
    return boto3.client(
        "s3",
        endpoint_url=f"http://127.0.0.1:{port}",
        region_name="us-east-1",
        aws_access_key_id=user,
        aws_secret_access_key=word,
    )
