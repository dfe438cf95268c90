# Kertominen ja tallenne.

## Tallenne
key-again = A
key-telling = K
record-none = Tälle pelille ei voitu laskea tulosta.
record-best = Tämä onnistui parhaiten
record-best-is = { $points ->
    [one] { $what }: yksi piste kohtaan ”{ $dimension }”.
   *[other] { $what }: { $points } pistettä kohtaan ”{ $dimension }”.
}
record-best-none = Mikään ei vielä tuonut pisteitä; seuraava peli voi vain parantua.
record-change = Muuta ensi kerralla tämä
record-change-is = { $clock } { $text }
record-progress = Laskenta on kesken: ratkaisuista käyty läpi { $done } / { $all }.
record-working = Vielä lasketaan, mihin toinen tie olisi vienyt.
record-first-time = ensimmäisellä kerralla { $score }
record-telling = oma kertomuksesi: { $score }
record-score = takaisin tuloksiin
record-not-told = ei kerrottu tällä kertaa
record-curves = Tarkkaavaisuus, kiinnostus, luottamus ja ärtymys alusta loppuun. { $text }
record-shift = { $quality }: { $before }, sitten { $after }
signal-attention = Tarkkaavaisuus
signal-interest = Kiinnostus
signal-trust = Luottamus
signal-irritation = Ärtymys
record-high = korkea
record-low = matala
record-you = sinä
record-missed = Meni ohi
record-missed-here = Tässä meni vihje ohi.
record-parting = tästä toista tietä
record-earlier = Edellinen hetki
record-later = Seuraava hetki
record-key-left = Vasen
record-key-right = Oikea
record-key-up = Ylös
record-key-down = Alas
record-nothing-done = Tässä pelissä ei tehty mitään.
record-meant = Se tarkoitti: { $wants }.
record-further = Lisäksi: { $list }.
record-point = { $what } ({ $dimension })
record-times = { $what }, { $count } kertaa
record-from-here = Pelaa uudelleen tästä
record-again = Alusta asti

## Oma kertomus tallenteen rinnalla
record-sure = Olit varma: { $share } %
record-right = Merkinnöistäsi osui: { $share } %
record-sure-fits = Olit suunnilleen niin varma kuin oikeassakin.
record-too-sure = Olit varmempi kuin olit oikeassa.
record-too-unsure = Olit useammin oikeassa kuin uskoit.
record-marks = { $count ->
    [0] Merkittävää ei ollut, etkä merkinnyt mitään.
   *[other] Merkintöjä oikein: { $right } / { $count }.
}
record-order = Järjestys: { $order } sadasta.
record-told-right = Oikealla paikallaan.
record-told-at = Panit sen sijalle { $place }.
record-left-out = Jätit sen pois.
record-mistake-right = Virhe, ja huomasit sen.
record-mistake-wrong = Merkitsit virheeksi, mutta se ei ollut sitä.
record-mistake-overlooked = Virhe, jota et merkinnyt.
record-missed-right = Ohi mennyt vihje, ja huomasit sen.
record-missed-wrong = Merkitsit ohi menneen vihjeen, mutta mikään ei mennyt ohi.
record-missed-overlooked = Ohi mennyt vihje, jota et merkinnyt.

## Kertominen
key-mistake = V
key-missed = H
key-undo = Z
key-shift = Vaihto
telling-put = seuraava paikalleen
telling-choose = valitse
telling-move = siirrä
telling-out = ota pois
telling-head-mistake = oma virhe
telling-head-missed = vihje ohi
telling-all-in-place = Kaikki on paikallaan.
telling-line = { $place }. { $text }
telling-placed = paikallaan { $placed } / { $all }
telling-skip-note = Kertomatta jättäminen näkyy tuloksissa, mutta yhteistulos on silti sama.
telling-last = { $name } lopuksi: ”{ $said }”
