"""With the second step on, the password alone opens nothing; how to get in, and to help who cannot."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from claims.sign_in import second_step

from .phone import Phone

pytestmark = pytest.mark.django_db
PASSWORD = "a long password of tests"
PAGE, CODE, QUEUE = "/admin/sign-in/two-step/", "/admin/sign-in/code/", "/admin/claims/finding/"
SECRET = re.compile(r"<code>((?:[A-Z2-7]{4} ?)+)</code>")
RECOVERY = re.compile(r"<code>(\w{4}-\w{4}-\w{4})</code>")


@pytest.fixture
def rita() -> User:
    user = User.objects.create_user("rita", password=PASSWORD, is_staff=True)
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


def with_password() -> Client:
    client = Client()
    assert client.post("/admin/login/", {"username": "rita", "password": PASSWORD}).status_code == 302
    return client


def turned_on(client: Client) -> tuple[Phone, list[str]]:
    """What somebody does at the page: read the secret, type the first code, write the recovery codes down."""
    shown = SECRET.search(client.get(PAGE).content.decode())
    assert shown
    phone = Phone(shown[1])
    page = client.post(PAGE, {"code": phone.code()}, follow=True).content.decode()
    return phone, RECOVERY.findall(page)


class TestOff:
    def test_the_sign_in_itself_leads_to_the_queue(self, rita: User) -> None:
        form = {"username": "rita", "password": PASSWORD}
        assert Client().post("/admin/login/", form, follow=True).redirect_chain[-1][0] == QUEUE

    def test_the_password_opens_everything_as_before(self, rita: User) -> None:
        assert with_password().get(QUEUE).status_code == 200

    def test_a_wrong_first_code_turns_nothing_on(self, rita: User) -> None:
        client = with_password()
        client.get(PAGE)
        assert client.post(PAGE, {"code": "000000"}).status_code == 422
        assert not second_step.is_on(rita)
        assert with_password().get(QUEUE).status_code == 200

    def test_the_picture_is_drawn_here(self, rita: User) -> None:
        page = with_password().get(PAGE).content.decode()
        assert 'src="data:image/svg+xml;base64,' in page
        assert "//chart" not in page

    def test_strangers_are_asked_to_sign_in(self) -> None:
        for page in (PAGE, CODE):
            assert Client().get(page).headers["Location"].startswith(reverse("admin:login"))


class TestOn:
    @pytest.fixture
    def phone(self, rita: User) -> Phone:
        return turned_on(with_password())[0]

    @pytest.mark.parametrize(
        "page", [QUEUE, "/admin/", PAGE, "/export/claims.csv", "/api/docs", "/admin/nowhere/"]
    )
    def test_the_password_alone_leads_to_the_code(self, phone: Phone, page: str) -> None:
        answer = with_password().get(page)
        assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, CODE)

    def test_the_password_alone_posts_nothing(self, phone: Phone) -> None:
        answer = with_password().post("/admin/claims/source/add/", {"name": "Harbour Office"})
        assert answer.headers["Location"] == CODE

    def test_the_code_opens_what_was_asked_for(self, phone: Phone) -> None:
        client = with_password()
        answer = client.post(f"{CODE}?next={QUEUE}", {"code": phone.code()})
        assert answer.headers["Location"] == QUEUE
        assert client.get(QUEUE).status_code == 200

    def test_the_session_gets_a_new_key_with_it(self, phone: Phone) -> None:
        client = with_password()
        before = client.session.session_key
        client.post(CODE, {"code": phone.code()})
        assert client.session.session_key != before

    def test_nobody_is_led_away_by_it(self, phone: Phone) -> None:
        answer = with_password().post(f"{CODE}?next=https://elsewhere.example/", {"code": phone.code()})
        assert answer.headers["Location"] == "/"

    def test_a_code_is_good_once(self, phone: Phone) -> None:
        code = phone.code()
        assert with_password().post(CODE, {"code": code}).status_code == 302
        assert with_password().post(CODE, {"code": code}).status_code == 422

    @pytest.mark.parametrize("wrong", ["", "123", "abcd-efgh-jkmn", "\0", "٣٣٣٣٣٣", "9" * 40])
    def test_a_wrong_code_opens_nothing(self, phone: Phone, wrong: str) -> None:
        client = with_password()
        assert client.post(CODE, {"code": wrong}).status_code == 422
        assert client.get(QUEUE).status_code == 302

    def test_after_a_wrong_code_the_right_one_waits_too(self, phone: Phone) -> None:
        client = with_password()
        client.post(CODE, {"code": "000000"})
        assert "wait" in client.post(CODE, {"code": phone.code()}).content.decode()

    def test_guessing_codes_is_stopped_as_guessing_passwords_is(
        self, phone: Phone, settings: Settings
    ) -> None:
        settings.OTP_TOTP_THROTTLE_FACTOR = 0
        client = with_password()
        tried = [client.post(CODE, {"code": "000000"}).status_code for _ in range(5)]
        assert tried == [422, 422, 422, 422, 429]
        assert "_auth_user_id" not in client.session
        locked = Client().post("/admin/login/", {"username": "rita", "password": PASSWORD})
        assert locked.status_code == 429

    def test_a_session_from_before_owes_the_code_too(self, rita: User) -> None:
        earlier = with_password()
        turned_on(with_password())
        assert earlier.get(QUEUE).headers["Location"].startswith(CODE)

    def test_it_can_be_turned_off_with_a_code_alone(self, phone: Phone, rita: User) -> None:
        client = with_password()
        client.post(CODE, {"code": phone.code()})
        assert client.post(PAGE, {"off": "", "code": "000000"}).status_code == 422
        assert second_step.is_on(rita)


class TestRecoveryCodes:
    def test_each_opens_once(self, rita: User) -> None:
        _, codes = turned_on(with_password())
        assert len(set(codes)) == second_step.RECOVERY_CODES
        client = with_password()
        assert client.post(CODE, {"code": f" {codes[0].upper()}"}).status_code == 302
        assert client.get(QUEUE).status_code == 200
        assert with_password().post(CODE, {"code": codes[0]}).status_code == 422
        assert second_step.recovery_codes_left(rita) == second_step.RECOVERY_CODES - 1

    def test_they_are_shown_once(self, rita: User) -> None:
        client = with_password()
        turned_on(client)
        assert not RECOVERY.search(client.get(PAGE).content.decode())

    def test_new_ones_void_the_former(self, rita: User) -> None:
        client = with_password()
        phone, former = turned_on(client)
        page = client.post(PAGE, {"renew": "", "code": phone.code()}, follow=True).content.decode()
        assert not set(RECOVERY.findall(page)) & set(former)
        assert client.get(QUEUE).status_code == 200
        assert with_password().post(CODE, {"code": former[0]}).status_code == 422

    def test_with_one_the_second_step_can_be_turned_off(self, rita: User) -> None:
        client = with_password()
        _, codes = turned_on(client)
        client.post(PAGE, {"off": "", "code": codes[0]})
        assert not second_step.is_on(rita)
        assert with_password().get(QUEUE).status_code == 200


class TestRequired:
    @pytest.fixture(autouse=True)
    def reviewers_must(self, settings: Settings) -> None:
        settings.TWO_STEP_GROUPS = ["reviewer"]

    def test_who_has_none_sets_it_up_first(self, rita: User) -> None:
        client = with_password()
        assert client.get(QUEUE).headers["Location"].startswith(PAGE)
        turned_on(client)
        assert client.get(QUEUE).status_code == 200

    def test_it_cannot_be_turned_off(self, rita: User) -> None:
        client = with_password()
        phone, _ = turned_on(client)
        assert client.post(PAGE, {"off": "", "code": phone.code()}).status_code == 422
        assert second_step.is_on(rita)

    def test_other_groups_need_not(self, rita: User) -> None:
        rita.groups.set([Group.objects.get(name="editor")])
        assert with_password().get(QUEUE).status_code == 200

    @pytest.mark.parametrize(("groups", "must"), [(["administrator"], True), (["reviewer"], False)])
    def test_superusers_count_as_administrators(
        self, settings: Settings, groups: list[str], must: bool
    ) -> None:
        settings.TWO_STEP_GROUPS = groups
        assert second_step.is_required(User.objects.create_superuser("root")) is must


class TestHelp:
    @pytest.fixture
    def locked_out(self, rita: User) -> User:
        turned_on(with_password())
        return rita

    def act_as(self, role: str, person: User) -> int:
        helper = User.objects.create_user(f"{role}-helper", is_staff=True)
        helper.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(helper)
        form = {"action": "turn_two_step_off", "_selected_action": person.pk}
        return client.post(reverse("admin:auth_user_changelist"), form).status_code

    def test_an_administrator_turns_it_off(self, locked_out: User) -> None:
        assert self.act_as("administrator", locked_out) == 302
        assert with_password().get(QUEUE).status_code == 200

    def test_an_editor_does_not(self, locked_out: User) -> None:
        assert self.act_as("editor", locked_out) == 403
        assert second_step.is_on(locked_out)

    def test_nobody_turns_off_a_superusers_but_a_superuser(self, locked_out: User) -> None:
        User.objects.filter(pk=locked_out.pk).update(is_superuser=True)
        self.act_as("administrator", locked_out)
        assert second_step.is_on(locked_out)

    def test_at_the_machine_a_command_does(
        self, locked_out: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        call_command("two_step_off", "rita")
        assert "rita is off" in capsys.readouterr().out
        assert not second_step.is_on(locked_out)
        with pytest.raises(CommandError, match="nobody signs in as 'ritta'"):
            call_command("two_step_off", "ritta")

    def test_no_page_shows_a_secret(self, locked_out: User) -> None:
        root = User.objects.create_superuser("root")
        client = Client()
        client.force_login(root)
        key = TOTPDevice.objects.get(user=locked_out).key
        page = client.get(reverse("admin:auth_user_change", args=[locked_out.pk])).content.decode()
        assert key not in page
        assert client.get("/admin/otp_totp/totpdevice/").status_code == 404
