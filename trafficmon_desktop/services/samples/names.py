"""Invented names, in the script in which somebody wrote them down."""

from trafficmon_desktop.domain.text import to_latin
from trafficmon_desktop.services.samples.dice import Dice

_SERBIAN = (
    """Милица Јелена Ана Марија Јована Тијана Сања Драгана Снежана Ивана Катарина Љиљана Жељка
    Ђурђија Невена Теодора Анђела Кристина Сузана Њежана Бранка Софија""",
    """Марко Никола Стефан Милош Лука Петар Ђорђе Душан Александар Немања Жељко Љубомир Џорџе
    Бојан Горан Зоран Владимир Филип Страхиња Огњен""",
    """Петровић Јовановић Ђорђевић Николић Марковић Стојановић Илић Станковић Павловић Милошевић
    Живковић Ђурић Љубисављевић Џелетовић Њежић Чолић Шћепановић Ћирић Жунић Обрадовић
    Стефановић Лазић Тодоровић Цветковић Радовановић Димитријевић""",
)

#: group -> women's names, men's names, family names
_FOREIGN: dict[str, tuple[str, str, str]] = {
    "albanian": ("Arta Blerta Drita Elira Mirela", "Agron Besnik Dritan Ilir Luan",
                 "Hoxha Krasniqi Gashi Berisha Shala"),
    "romanian": ("Ana-Maria Ionela Mihaela Roxana Cătălina", "Ion Vasile Florin Gheorghe Radu",
                 "Popescu Ionescu Munteanu Ciobanu Țurcanu"),
    "slavic": ("Olena Natalia Svetlana Irina Daryna", "Andrij Dmitri Oleksandr Ivan Sergej",
               "Shevchenko Bondarenko Petrenko Kovalenko Moroz"),
    "bulgarian": ("Desislava Gergana Radka Stanka Violeta", "Asen Dimitar Hristo Plamen Yordan",
                  "Angelov Hristov Kolev Marinov Stoyanov"),
    "turkish": ("Ayşe Elif Gülsüm Zeynep Nur", "Ahmet Emre Hasan Mustafa Yiğit",
                "Yılmaz Demir Şahin Çelik Öztürk"),
    "arabic": ("Amina Fatima Layla Mariam Noor", "Abdullah Hassan Karim Omar Yusuf",
               "Al-Ahmad Haddad Khalil Mansour Rahimi"),
    "south_asian": ("Anjali Kamala Priya Sunita Rekha", "Arjun Bikash Harpreet Rajesh Suman",
                    "Gurung Kumar Singh Tamang Sharma"),
    "east_asian": ("Linh Mai Thuy Hua Xiu", "Duc Hung Minh Wei Tuan", "Nguyen Tran Pham Li Zhang"),
    "african": ("Aïcha Blessing Chantal Grace Mercy", "Emmanuel Ibrahim Jean Moussa Samuel",
                "Diallo Mbeki Ndayishimiye Okafor Hassan"),
    "spanish": ("Daniela Lisandra Marisol Yanet Yolanda", "Carlos José Luis Miguel Yoel",
                "Álvarez García Núñez Pérez Rodríguez"),
}  # fmt: skip

_GROUP_OF = {
    "AL": "albanian", "XK": "albanian", "RO": "romanian", "MD": "romanian", "UA": "slavic",
    "RU": "slavic", "BG": "bulgarian", "TR": "turkish", "SY": "arabic", "IQ": "arabic",
    "AF": "arabic", "TN": "arabic", "PK": "arabic", "IN": "south_asian", "NP": "south_asian",
    "BD": "south_asian", "VN": "east_asian", "CN": "east_asian", "NG": "african",
    "CM": "african", "BI": "african", "SO": "african", "GH": "african", "CU": "spanish",
}  # fmt: skip

#: Towns of an organisation in Serbia: higher court, police directorate, name.
TOWNS: tuple[tuple[str, str, str], ...] = (
    ("beograd", "beograd", "Београд"), ("novi_sad", "novi_sad", "Нови Сад"),
    ("nis", "nis", "Ниш"), ("kragujevac", "kragujevac", "Крагујевац"),
    ("subotica", "subotica", "Суботица"), ("leskovac", "leskovac", "Лесковац"),
    ("vranje", "vranje", "Врање"), ("sombor", "sombor", "Сомбор"),
    ("pancevo", "pancevo", "Панчево"), ("sremska_mitrovica", "sremska_mitrovica",
    "Сремска Митровица"), ("novi_pazar", "novi_pazar", "Нови Пазар"), ("sabac", "sabac", "Шабац"),
    ("uzice", "uzice", "Ужице"), ("zrenjanin", "zrenjanin", "Зрењанин"),
)  # fmt: skip


def name_for(dice: Dice, citizenship: str, sex: str, *, cyrillic: bool) -> tuple[str, str]:
    """Given and family name. Former-Yugoslav names stand in either script, others in Latin."""
    women, men, families = _FOREIGN.get(_GROUP_OF.get(citizenship, ""), _SERBIAN)
    given = dice.pick((men if sex == "male" else women).split())
    family = dice.pick(families.split())
    if families is not _SERBIAN[2] or cyrillic:
        return given, family
    given, family = to_latin(given), to_latin(family)
    return (_bare(given), _bare(family)) if dice.chance(0.12) else (given, family)


def _bare(name: str) -> str:
    """As it is typed on a keyboard without our letters."""
    for letter, plain in ("đ", "dj"), ("Đ", "Dj"), ("č", "c"), ("ć", "c"), ("Č", "C"), ("Ć", "C"):
        name = name.replace(letter, plain)
    return name.translate(str.maketrans("šžŠŽ", "szSZ"))
