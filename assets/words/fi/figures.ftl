# Luvut: taidot, ketkä jatkavat, kohtaamiset ja mitä tänään kannattaa harjoitella.

key-figures = U
figures-key-detail = A

figures-title = Tunnusluvut
figures-since = alkaen { $from }
figures-detail = Tarkemmin
figures-glance = Yhdellä silmäyksellä
figures-percent = { $amount } %
figures-euros = { $amount } €
figures-of = { $part }/{ $all }

figures-skills = Taidot viikosta viikkoon
figures-mark = { $mark }, hyvän raja. Vasemmalla { $from }, oikealla tämä viikko.
figures-skill-well = { $now }/100, vähintään hyvän rajalla
figures-skill-below = { $now }/100, alle hyvän rajan
figures-skill-then = { $then } ensimmäisenä näistä viikoista
figures-skill-plays = { $plays ->
    [one] yksi peli
   *[other] { $plays } peliä
}
figures-weakest = harjoittele seuraavaksi
figures-not-yet = ei vielä
figures-not-lately = ei aikoihin
figures-parts = Sen osat näillä viikoilla, heikoin ensin.
figures-parts-none = Ei pelattu näillä viikoilla, tai pelattu aiemmalla versiolla, joka ei pitänyt osia tallessa.

figures-going-on = Ketkä jatkavat
figures-people = { $reached ->
    [one] yhdestä tavoitetusta suostui tapaamiseen
   *[other] { $reached } tavoitetusta suostui tapaamiseen
}
figures-people-none = Moniko tavoitetuista suostuu tapaamiseen? Prospektointi kertoo.
figures-people-silent = Kukaan, johon otit yhteyttä, ei ole vielä vastannut.
figures-deals = { $deals ->
    [one] { $offers } tarjouksesta { $deals } johti kauppaan
   *[other] { $offers } tarjouksesta { $deals } johti kauppaan
}
figures-deal-worth = {""}, { $average } vuodessa
figures-deals-worth = {""}, keskimäärin { $average } vuodessa
figures-deals-none = Moniko tarjous johtaa kauppaan? Kolmas kohtaaminen kertoo.
figures-weeks-before = Edelliset kymmenen viikkoa
figures-first-weeks = Ensimmäiset neljä viikkoa
figures-agreed = { $share } % suostui
figures-became = { $offers ->
    [one] yhdestä tarjouksesta
   *[other] { $offers } tarjouksesta
} { $deals ->
    [one] yksi johti kauppaan
   *[other] { $deals } johti kauppaan
}

figures-encounters = Kohtaamiset: montako ja miten hyviä
figures-encounters-none = Jokaisesta kohtaamisesta tulee tähän palikka: tumma, kun molemmat saivat jotain.
figures-both = molemmat saivat
figures-one = toinen sai
figures-neither = kumpikaan ei saanut
figures-total = { $count } kaikissa kanavissa
figures-now = nyt
figures-week = Viikko alkaen { $day }: { $all ->
    [one] yksi kohtaaminen
   *[other] { $all } kohtaamista
}; molemmat saivat { $both }, toinen { $one }, ei kumpikaan { $neither }

figures-today = Tänään
figures-no-case = Tapauksia ei ole, joten harjoiteltavaakaan ei ole.
figures-practise = Harjoittele
figures-minutes = { $minutes ->
    [one] Minuutti
   *[other] { $minutes } min
} peliaikaa
figures-shown = osoitettu hyvin { $shown }/{ $all } pelissä
figures-why-first = Ensimmäinen tapauksesi. Sen jälkeen täällä on lukuja.
figures-why-case = { $why } ”{ $case }”.

figures-by-channel = Kanavittain
figures-by-segment = Segmenteittäin
figures-by-size = Yrityksen koon mukaan
figures-size-micro = Alle 10 ihmistä
figures-size-small = 10–49 ihmistä
figures-size-medium = 50–249 ihmistä
figures-size-large = Vähintään 250 ihmistä
figures-touches = yhteydenotot
figures-agree = tavoitetut ja suostuneet
figures-buy = tarjoukset ja kaupat
figures-average = keskikauppa vuodessa
figures-table-none = Näillä viikoilla ei otettu yhteyttä keneenkään eikä tarjottu mitään.
figures-row-touches = { $count ->
    [one] yksi yhteydenotto
   *[other] { $count } yhteydenottoa
}
figures-row-people = { $reached } tavoitetusta { $agreed } suostui

figures-quality = Kohtaamiset kanavittain
figures-quality-row = { $all }; molemmat saivat { $both }, toinen { $one }, ei kumpikaan { $neither }

figures-cases = Ensimmäinen ja paras
figures-case = ensimmäinen { $first }, paras { $best }, { $plays ->
    [one] pelattu kerran
   *[other] pelattu { $plays } kertaa
}
figures-times = { $count } ×

figures-told = Miten varma, miten oikeassa
figures-told-none = Kun olet kertonut tapauksen läpi, tässä näkyy, miten varma olit ja miten oikeassa.
figures-plot = Jokainen kertomus: varmuus oikealle, osuvuus ylöspäin. Katkoviivalla ne ovat samat.
figures-axis-sure = miten varma
figures-axis-right = miten oikeassa
figures-sure = { $count ->
    [one] Viime kertomuksessasi olit { $sure } % varma, ja { $right } % oli oikein.
   *[other] Viime { $count } kertomuksessasi olit { $sure } % varma, ja { $right } % oli oikein.
}
figures-too-sure = Varmempi kuin oikeassa: etsi vielä yksi asia, ennen kuin sanot, miten varma olet.
figures-too-unsure = Enemmän oikeassa kuin varma: näet enemmän kuin uskallat luottaa.
figures-even = Yhtä varma kuin oikeassa. Se on paljon.
