"""Which output is the headset, among those that machines have; named as PulseAudio and PipeWire name them."""

import pytest

from kiosk.speech.outputs import Output, Port, headset, is_in, loudspeaker

HDMI = Output(
    1, "alsa_output.pci-0000_00_1f.3.hdmi-stereo", "", "pci", (Port("hdmi-output-0", "yes"),), "hdmi-output-0"
)
SPEAKER_PORT = Port("analog-output-speaker", "unknown")


def jack(available: str, port: str = "analog-output-speaker") -> Output:
    ports = (SPEAKER_PORT, Port("analog-output-headphones", available))
    return Output(2, "alsa_output.pci-0000_00_1f.3.analog-stereo", "internal", "pci", ports, port)


USB_HEADSET = Output(3, "alsa_output.usb-Some_Headset-00.analog-stereo", "headset", "usb")
USB_DONGLE = Output(4, "alsa_output.usb-Some_Dongle-00.analog-stereo", "", "usb")
KEYPAD = Output(5, "alsa_output.usb-Some_Keypad-00.analog-stereo", "headset", "usb")
PIPEWIRE = Output(6, "alsa_output.pci.HiFi__Headphones__sink", "", "pci", (Port("[Out] Headphones", "yes"),))


@pytest.mark.requirement("R27")
@pytest.mark.parametrize(
    ("outputs", "named", "best", "shown"),
    [
        ([HDMI], "", None, False),
        ([HDMI, jack("no")], "", None, False),
        ([HDMI, jack("yes")], "", jack("yes"), True),
        ([HDMI, jack("unknown")], "", jack("unknown"), False),
        ([HDMI, PIPEWIRE], "", PIPEWIRE, True),
        ([HDMI, USB_HEADSET], "", USB_HEADSET, True),
        ([HDMI, jack("yes"), USB_HEADSET], "", USB_HEADSET, True),
        ([HDMI, jack("no"), USB_DONGLE], "", USB_DONGLE, False),
        ([HDMI, jack("yes"), USB_DONGLE], "", jack("yes"), True),
        ([HDMI, KEYPAD], KEYPAD.name, KEYPAD, False),
        ([HDMI, KEYPAD, USB_HEADSET], KEYPAD.name, KEYPAD, True),
        ([HDMI, USB_HEADSET], KEYPAD.name, USB_HEADSET, True),
    ],
)
def test_where_a_headset_is_heard(outputs: list[Output], named: str, best: Output | None, shown: bool) -> None:
    assert headset(outputs, HDMI.name, named) == best
    assert is_in(outputs, named) is shown


def test_a_loudspeaker_on_usb_is_no_headset() -> None:
    assert headset([HDMI, USB_DONGLE], USB_DONGLE.name, "") is None


@pytest.mark.parametrize(
    ("usual", "speaker"), [(HDMI.name, HDMI), (jack("yes").name, jack("yes")), (USB_HEADSET.name, HDMI), ("gone", HDMI)]
)
def test_the_loudspeaker_is_the_servers_choice_unless_that_is_a_headset(usual: str, speaker: Output) -> None:
    assert loudspeaker([USB_HEADSET, HDMI, jack("yes")], usual, [USB_HEADSET.name]) == speaker
    assert loudspeaker([USB_HEADSET], usual, [USB_HEADSET.name]) is None
