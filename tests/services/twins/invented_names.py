"""Names and places for invented persons, and well-known spellings of each."""

from __future__ import annotations

_WOMEN = (
    "Fatoumata Aminata Mariam Kadidia Aïssata Rokia Oumou Hawa Ramata Djénéba Safiatou Assétou "
    "Nana Zeïnabou Haoua Bintou Salimata Tata Alimata Fanta Coumba Maïmouna Adam Fadimata Zahra"
)
_MEN = (
    "Moussa Ousmane Ibrahim Mohamed Amadou Boubacar Abdoulaye Seydou Oumar Mamadou Adama "
    "Souleymane Youssouf Issa Bakary Alassane Hamadoun Idrissa Modibo Yacouba Almoustapha "
    "Attaher Sidi Drissa"
)
_FAMILIES = (
    "Traoré Coulibaly Keïta Diarra Touré Maïga Cissé Diallo Sangaré Konaté Dembélé Sidibé Kouyaté "
    "Haïdara Guindo Togo Dicko Bocoum Cissoko Sacko Doumbia Koné Ballo Tamboura Yattara"
)
WOMEN, MEN, FAMILIES = _WOMEN.split(), _MEN.split(), _FAMILIES.split()
SPELLED = {
    "Fatoumata": ("Fatimata", "Fatoumatou"), "Kadidia": ("Kadidja", "Khadija", "Kadidiatou"),
    "Aïssata": ("Aissata", "Assata", "Aichata"), "Rokia": ("Rokiatou", "Roukia"),
    "Djénéba": ("Djeneba", "Jeneba", "Diénéba"), "Safiatou": ("Safiatu", "Safia"),
    "Assétou": ("Assetou", "Asetu"), "Zeïnabou": ("Zeinabou", "Zainabou", "Zeynabou"),
    "Maïmouna": ("Maimouna", "Meïmouna", "Maymouna"), "Mariam": ("Mariama", "Maryam", "Meriem"),
    "Fadimata": ("Fadimatou", "Fadi Mata"), "Hawa": ("Haoua", "Hava"),
    "Ousmane": ("Usman", "Ousman", "Osmane"), "Ibrahim": ("Ibrahima", "Brahima", "Ibrahime"),
    "Mohamed": ("Mahamed", "Mouhamed", "Mohammed", "Muhamad"), "Boubacar": ("Boubakar", "Bubacar"),
    "Amadou": ("Ahmadou", "Amadu"), "Abdoulaye": ("Abdulaye", "Abdoulaï", "Abdoullahi"),
    "Seydou": ("Seïdou", "Saïdou", "Seidu"), "Oumar": ("Omar", "Umar", "Oumarou"),
    "Souleymane": ("Soulemane", "Suleyman", "Souleïmane"), "Youssouf": ("Yousouf", "Yusuf"),
    "Bakary": ("Bakari", "Bacary"), "Hamadoun": ("Hammadoun", "Amadoun"),
    "Almoustapha": ("Almustafa", "Al Moustapha"), "Attaher": ("Ataher", "Attahir"),
    "Traoré": ("Traore", "Tarawele", "Traorè"), "Coulibaly": ("Kulibali", "Coulybaly", "Coulibali"),
    "Keïta": ("Keita", "Kɛita", "Keyta"), "Diarra": ("Jara", "Djara", "Diara"),
    "Touré": ("Toure", "Ture"), "Maïga": ("Maiga", "Meïga", "Mayga"), "Cissé": ("Cisse", "Sissé"),
    "Diallo": ("Jallo", "Djallo", "Dialo"), "Sangaré": ("Sangare", "Sankaré"),
    "Konaté": ("Konate", "Conaté"), "Dembélé": ("Dembele", "Dambele"), "Koné": ("Kone", "Coné"),
    "Haïdara": ("Haidara", "Aïdara"), "Guindo": ("Gindo", "Guido"), "Dicko": ("Diko", "Dico"),
    "Cissoko": ("Sissoko", "Sisoko"), "Yattara": ("Yatara", "Iattara"), "Sidibé": ("Sidibe",),
}  # fmt: skip
PLACES = tuple((f"village{n}", f"commune{n // 6}") for n in range(60))
