# Mitä tallennetaan, ja mitä tapahtuu, kun se ei onnistu.
store-title = Tallentaminen ei onnistu
store-title-play = Viimeistä siirtoasi ei voi tallentaa
store-no-place = Tämä järjestelmä ei nimeä kansiota ohjelman tiedoille. Käynnistä peli valitsimella --data ja anna oma kansio.
store-read-only = Tänne ei saa kirjoittaa: { $path }. Anna pelille kirjoituslupa tai käynnistä se valitsimella --data ja anna toinen kansio.
store-not-a-folder = { $path } on tiedosto, mutta tarvitaan kansio. Siirrä tiedosto pois tai käynnistä peli valitsimella --data ja anna toinen kansio.
store-full = Levy on täynnä: { $path }. Tee tilaa ja yritä sitten uudestaan.
store-busy = Toinen ohjelma pitää varattuna tiedostoa { $path } eikä päästä irti. Sulje se ja yritä sitten uudestaan.
store-newer = Pelin uudempi versio on kirjoittanut tiedoston { $path }. Pelaa sillä versiolla tai käynnistä tämä valitsimella --data ja anna toinen kansio.
store-damaged = { $path } on vioittunut tai jonkin toisen ohjelman ({ $why }). Siirrä se pois, jos haluat aloittaa uudella, tai käynnistä peli valitsimella --data ja anna toinen kansio.
store-elsewhere = Tätä peliä on jatkettu toisessa ikkunassa.
store-elsewhere-means = Toisessa ikkunassa tämä peli on pidemmällä. Voit jatkaa siitä; viimeinen siirtosi täällä jää silloin pois.
store-gone = Se, mihin tämä piti tallentaa, on poistettu toisessa ikkunassa.
store-failed = { $path }: { $why }.
store-untouched = Aiemmin tallennettu on ennallaan.
store-move-waits = Siirto näkyy heti, kun se on tallennettu tai kun päätät pelata tallentamatta.
store-without-means = Jos pelaat tallentamatta, tästä eteenpäin pelaamasi katoaa, kun suljet pelin.
store-again = Yritä uudestaan
store-without = Pelaa tallentamatta
store-quit = Lopeta
store-catch-up = Jatka siitä
key-store-again = U
key-store-without = I
store-ask = u yrittää uudestaan, i pelaa ilman tallennusta, l lopettaa
store-go-on = Olet aloittanut tämän tapauksen ja tehnyt { $moves ->
    [one] yhden siirron
   *[other] { $moves } siirtoa
}. Jatketaanko siitä? k tai e
store-went-on = Jatkat siitä, mihin jäit. Siirtoja tehty: { $moves }.
store-unread = { $count ->
    [one] Yhtä peliä
   *[other] { $count } peliä
} tiedostossa { $path } ei voi lukea, joten { $count ->
    [one] se jätetään
   *[other] ne jätetään
} pois. Kaikki muu on tallella.
