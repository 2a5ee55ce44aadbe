"""Commands on a county that has sealed files: they tell of no file and of nobody."""

import pytest

from fazhi.areas.services.resettlement.tests.scene import CODE, WHO, Stations
from fazhi.cli import main
from fazhi.spine import sealing
from fazhi.spine.models import Matter


@pytest.fixture
def scene(county, settings):
    settings.FAZHI_SEALED_KEY = sealing.new_key()
    stations = Stations(county)
    matter = stations.helped(stations.linked(stations.identified(stations.open())))
    stations.matter = Matter.objects.get(pk=matter.pk)
    return stations


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (["export", CODE, "--out", "a.csv"], 2, "不导出名册"),
        (["export", CODE, "--out", "a.xlsx", "--by", "qx-head"], 2, "不导出名册"),
        (["dossier", "{number}", "--out", "a.zip", "--note", "交法院"], 2, "不制作卷宗"),
        (["figures", "--year", "2026", "--division", "990126101"], 0, "人数过少，不予公布"),
        (["verify"], 0, "全部核验无误"),
        (["tick"], 0, "共0件"),
    ],
)
def test_the_commands_tell_nobody(scene, tmp_path, monkeypatch, capsys, argv, code, said):
    monkeypatch.chdir(tmp_path)
    assert main([word.format(number=scene.matter.number) for word in argv]) == code
    told = "".join(capsys.readouterr())
    assert said in told and not any(value in told for value in WHO.values()) and scene.matter.number not in told
    assert list(tmp_path.iterdir()) == []
