import pytest

from kiosk.venue.tour_folder import NoAddressError, TourAddress, parse


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/media/stick", ("folder", "/media/stick")),
        ("/media/50% 50#?", ("folder", "/media/50% 50#?")),
        ("file:///media/my%20stick", ("folder", "/media/my stick")),
        ("https://cloud.example/dav/tour", ("webdav", "/dav/tour", "https://cloud.example")),
        ("https://cloud.example", ("webdav", "/", "https://cloud.example")),
        ("http://[::1]:8080/a%20b", ("webdav", "/a b", "http://[::1]:8080")),
        ("s3://tour", ("s3", "/", "", "tour", "us-east-1")),
        (
            "s3://tour/2027?endpoint=https://s3.example:9000&region=nl-1",
            ("s3", "/2027", "https://s3.example:9000", "tour", "nl-1"),
        ),
    ],
)
def test_addresses(text: str, address: tuple[str, ...]) -> None:
    kind, *rest = address
    found = parse(text)
    assert (found.kind, *rest) == (kind, found.root, found.endpoint, found.bucket, found.region)[: len(address)]
    assert isinstance(found, TourAddress)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("stick", "'stick' is not the address"),
        ("", "'' is not the address"),
        ("ftp://host/tour", "'ftp://host/tour' is not the address"),
        ("https:///tour", "is not the address"),
        ("https://host:port/tour", "is not the address"),
        ("https://[::1/tour", "is not the address"),
        ("https://cloud.example/tour?key=hunter2", "is not the address"),
        ("file://host/tour", "is not the address"),
        ("https://kiosk:hunter2@cloud.example/tour", "holds a name or a password"),
        ("ftp://kiosk:hunter2@cloud.example/tour", "holds a name or a password"),
        ("kiosk:hunter2@cloud.example/tour", "holds a name or a password"),
        ("s3://key:hunter2@tour/2027", "holds a name or a password"),
        ("s3://tour?endpoint=https://key:hunter2@host", "endpoint"),
        ("s3://tour?secret_access_key=hunter2", "'secret_access_key' after its question mark"),
        ("s3://tour?endpoint=s3.example", "endpoint"),
    ],
)
def test_what_is_no_address_is_told_without_its_password(text: str, what: str) -> None:
    with pytest.raises(NoAddressError) as told:
        parse(text)
    assert what in told.value.args[0]
    assert len(told.value.args) == 2
    assert "hunter2" not in str(told.value)
