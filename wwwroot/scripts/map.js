// Draws what a map's list says. Leaflet is fetched when the map comes into view, so that a page is quick without it;
// and the map makes sense without tiles: then borders, water and towns are drawn from the site's own data.
const lib = "/lib/leaflet/";

const style = () =>
  new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${lib}leaflet.css`;
    link.onload = link.onerror = done;
    document.head.append(link);
  });

const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }

  return made;
};

const popup = (pin) => {
  const box = document.createElement("div");
  box.append(element("strong", pin.label));
  const list = document.createElement("ul");
  for (const item of pin.items) {
    const line = document.createElement("li");
    const text = element(item.href ? "a" : "span", item.text);
    if (item.href) {
      text.href = item.href;
      text.className = "govuk-link";
    }

    line.append(text);
    list.append(line);
  }

  if (pin.items.length > 0) {
    box.append(list);
  }

  return box;
};

const attribution = ({ attribution: words, attributionLink: link }) => {
  if (!words) {
    return "";
  }

  const text = element(link ? "a" : "span", words);
  if (link) {
    text.href = link;
  }

  return text.outerHTML;
};

function pins(L, map, data) {
  return data.pins.map((pin) => {
    // Around an offer that is at the very place.
    const isHere = pin.kind === "here";
    const count = pin.items.filter((item) => item.href).length;
    const many = pin.kind === "offer" && count > 1;
    const icon = L.divIcon({
      className: `ec-pin ec-pin--${pin.kind}`,
      html: many ? element("span", count, "ec-pin__count") : "",
      iconSize: isHere ? [36, 36] : many ? [28, 28] : [24, 24],
    });
    const marker = L.marker([pin.latitude, pin.longitude], { icon, title: pin.label, riseOnHover: true, zIndexOffset: isHere ? -500 : 0 });
    marker.bindPopup(() => popup(pin), { maxWidth: 260 });
    marker.addTo(map).getElement().setAttribute("aria-label", pin.label);
    return marker;
  });
}

async function base(L, map, address, isPlain) {
  const answer = await fetch(address);
  if (!answer.ok) {
    return;
  }

  const { areas, water, towns } = await answer.json();
  for (const area of areas) {
    L.polyline(area.points, { className: "ec-place-map__border", interactive: false }).addTo(map);
  }

  if (isPlain) {
    for (const line of water) {
      L.polyline(line.points, { className: "ec-place-map__water", interactive: false }).addTo(map);
    }

    label(L, map, towns);
  }
}

// Names of towns, as many as find room beside each other.
function label(L, map, towns) {
  const [wide, high] = [90, 22];
  const names = L.layerGroup().addTo(map);
  const place = () => {
    names.clearLayers();
    const taken = [];
    for (const town of towns) {
      const at = map.project([town.latitude, town.longitude]);
      if (taken.every((other) => Math.abs(other.x - at.x) > wide || Math.abs(other.y - at.y) > high)) {
        taken.push(at);
        const icon = L.divIcon({ className: "ec-place-map__town", html: element("span", town.name), iconSize: [0, 0] });
        names.addLayer(L.marker([town.latitude, town.longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }));
      }
    }
  };
  map.on("zoomend", place);
  place();
}

async function draw(box) {
  const data = JSON.parse(box.dataset.map);
  if (!data.tiles && box.querySelector("svg")) {
    return;
  }

  await Promise.all([style(), import(`${lib}leaflet.js`)]);
  const L = window.L;
  const sketch = box.querySelector("svg");
  box.replaceChildren();
  box.classList.add("ec-place-map__picture--drawn");
  const map = L.map(box, { scrollWheelZoom: false, zoomSnap: 0.5 });
  map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
  const bounds = L.latLngBounds([]);
  if (data.circle) {
    const circle = L.circle([data.circle.latitude, data.circle.longitude], { radius: data.circle.metres, className: "ec-place-map__circle", interactive: false });
    map.setView([data.circle.latitude, data.circle.longitude], 9);
    bounds.extend(circle.addTo(map).getBounds());
  }

  for (const pin of data.pins) {
    bounds.extend([pin.latitude, pin.longitude]);
  }

  map.fitBounds(bounds, { maxZoom: data.nearest, padding: [18, 18] });
  pins(L, map, data);

  const plainly = () => {
    // Without streets the server's own drawing says more of a single place.
    if (sketch) {
      map.remove();
      box.classList.remove("ec-place-map__picture--drawn", ...[...box.classList].filter((name) => name.startsWith("leaflet-")));
      box.removeAttribute("tabindex");
      box.replaceChildren(sketch);
      return null;
    }

    box.classList.add("ec-place-map__picture--plain");
    return base(L, map, box.dataset.mapBase, true);
  };
  if (!data.tiles) {
    await plainly();
    return;
  }

  const tiles = L.tileLayer(data.tiles, { attribution: attribution(data), maxZoom: 19, referrerPolicy: "strict-origin-when-cross-origin" });
  let isSeen = false;
  tiles.once("tileload", () => {
    isSeen = true;
    base(L, map, box.dataset.mapBase, false);
  });
  tiles.once("tileerror", () => {
    if (!isSeen) {
      tiles.remove();
      plainly();
    }
  });
  tiles.addTo(map);
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        watcher.unobserve(target);
        draw(target);
      }
    }
  },
  { rootMargin: "150px" },
);

for (const box of document.querySelectorAll("[data-map]")) {
  watcher.observe(box);
}
