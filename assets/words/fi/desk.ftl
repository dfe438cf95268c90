# The desk and the settings.

key-practice = V
key-shelf = K
key-help = T
key-quit = L

desk-greeting = Hyvä kun tulit.
desk-lead = Päivän tapaus on valmiina.
desk-tab-today = Päivän tapaus
desk-tab-waiting = Jäi kesken
desk-tab-chosen = Valitsemasi
desk-go-on = Jatka
desk-aim = Mitä harjoitellaan
desk-room = Paikan päällä
desk-phone = Puhelimessa
desk-video = Videolla
desk-letter = Kirjeitse
desk-minutes = { $minutes } min peliaikaa
desk-help-guided = Ohjattu
desk-help-standard = Tavallinen tuki
desk-help-realistic = Kuin oikeasti
desk-path = Harjoituspolku
desk-mastered = { $done }/{ $all } hallussa
desk-once = 1.
desk-twice = 2.
desk-thrice = 3.
desk-weeks = 3 vk:n päästä
skill-preparation = Valmistautuminen
skill-prospecting = Ensimmäinen yhteys
skill-order = Kiinnostava ensin
skill-discovery = Kuunteleminen
skill-patience = Oikea hetki
skill-next-step = Seuraava vaihe
skill-relationship = Hyötyä molemmille
skill-reflection = Jälkipuinti
desk-figures = Tunnusluvut
desk-no-figures = Ensimmäinen loppuun pelattu tapaus tuo luvut tähän.
desk-best = paras tähän asti
desk-agreed = suostui jatkamaan
desk-share = { $done }/{ $all }
desk-plays = { $count ->
    [one] pelattu tapaus
   *[other] pelattua tapausta
}
desk-practice = Vapaa harjoittelu
desk-known = { $known }/{ $all } pelattu
desk-tried = { $times ->
    [one] pelattu kerran: { $first }
   *[other] pelattu { $times } kertaa: ensimmäinen { $first }, paras { $best }, viimeisin { $last }
}
desk-shelf = Kouluttajan hylly
desk-shelf-note = { $cases ->
    [one] { $cases } tapaus
   *[other] { $cases } tapausta
}, { $findings ->
    [0] ei huomautuksia
    [one] { $findings } huomautus
   *[other] { $findings } huomautusta
}

settings = Asetukset
settings-language = Kieli
settings-time = Vuorokaudenaika
settings-help-own = Tapauksen mukaan
settings-text = Tekstin koko
settings-calm = Vähennä liikettä
settings-caps = Näytä näppäimet
settings-sound = Ääni
settings-effects = Soitot ja napautukset
settings-beds = Huoneet ja linjat
settings-on = Päällä
settings-off = Pois
settings-less = Vähemmän: { $what }
settings-more = Enemmän: { $what }
settings-percent = { $amount } %
close = Sulje
