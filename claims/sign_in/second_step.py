"""The second step: a code from the person's phone, or one of those they keep for the day it is lost.

The codes are those of django-otp: time-based ones (RFC 6238), as every authenticator makes them, and
recovery codes; each is good once. After a wrong code comes a pause, which doubles each time.
"""

from __future__ import annotations

import base64
import io
import math
import secrets

import qrcode
from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django_otp import verify_token
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from qrcode.image.svg import SvgPathImage

RECOVERY_CODES = 10
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that looks like something else
_CODE_LENGTH = 12
_PHONES_LENGTH = 6


def phone(user: User) -> TOTPDevice | None:
    """The phone that proved itself."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def is_on(user: User) -> bool:
    """Whether the person's password alone no longer opens the service."""
    return phone(user) is not None


def is_required(user: User) -> bool:
    """Whether one of the person's groups may not work without it; superusers count as administrators."""
    groups: list[str] = settings.TWO_STEP_GROUPS
    if not groups:
        return False
    if user.is_superuser and "administrator" in groups:
        return True
    return user.groups.filter(name__in=groups).exists()


def offered(user: User) -> TOTPDevice:
    """The phone to be set up: the same at every look until its first code proves it."""
    waiting = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return waiting or TOTPDevice.objects.create(user=user, name="phone", confirmed=False)


def turn_on(device: TOTPDevice, code: str) -> list[str]:
    """Believe a phone that showed the right code; returns the recovery codes, or nothing if it was wrong."""
    with transaction.atomic():
        if not accepts(device, code):
            return []
        TOTPDevice.objects.filter(user=device.user).exclude(pk=device.pk).delete()
        TOTPDevice.objects.filter(pk=device.pk).update(confirmed=True)
        return new_recovery_codes(device.user)


def turn_off(user: User) -> bool:
    """Back to the password alone; whether it was on."""
    was_on = is_on(user)
    with transaction.atomic():
        TOTPDevice.objects.filter(user=user).delete()
        StaticDevice.objects.filter(user=user).delete()
    return was_on


def new_recovery_codes(user: User) -> list[str]:
    """Codes to keep on paper; those given before are worth nothing from now on."""
    codes = ["".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH)) for _ in range(RECOVERY_CODES)]
    with transaction.atomic():
        StaticDevice.objects.filter(user=user).delete()
        device = StaticDevice.objects.create(user=user, name="recovery codes")
        device.token_set.bulk_create(device.token_set.model(device=device, token=code) for code in codes)
    return codes


def recovery_codes_left(user: User) -> int:
    """How many were not used yet."""
    return sum(device.token_set.count() for device in StaticDevice.objects.filter(user=user))


def device_for(user: User, code: str) -> Device | None:
    """What of the person's such a code would come from: the phone, or the recovery codes."""
    is_phones = code.isdecimal() and len(code) == _PHONES_LENGTH
    kind = TOTPDevice if is_phones else StaticDevice
    device: Device | None = kind.objects.filter(user=user, confirmed=True).first()
    return device


def pause(device: Device) -> int:
    """For how many seconds no code of this device is looked at, after wrong ones."""
    allowed, details = device.verify_is_allowed()
    if allowed or not details:
        return 0
    left: float = (details["locked_until"] - timezone.now()).total_seconds()
    return max(1, math.ceil(left))


def accepts(device: Device, code: str) -> bool:
    """Whether the code is right; it is used up with this."""
    return verify_token(device.user, device.persistent_id, code) is not None


def picture(device: TOTPDevice) -> str:
    """The QR code that a phone reads the secret from: an SVG of our own making, as a ``data:`` address."""
    drawn = io.BytesIO()
    qrcode.make(device.config_url, image_factory=SvgPathImage, box_size=12).save(drawn)
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.getvalue()).decode()


def secret_words(device: TOTPDevice) -> str:
    """The same secret for phones without a camera, in groups of four."""
    key = base64.b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
