// Draws the table named by `data-table` on its canvas: the table is the data, the chart a picture of it.
// A row with `data-x` (days), `data-low`, `data-high` and `data-value` is a point with its interval;
// `data-vintage` tells the issues of one period apart, `data-claim` marks the claims in question.
(() => {
  "use strict";

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const DAY = 86400000;
  const language = () => document.documentElement.lang || undefined;

  function points(table) {
    return [...table.querySelectorAll("tbody tr[data-x]")].map((row) => ({
      x: Number(row.dataset.x),
      y: Number(row.dataset.value),
      low: row.dataset.low === "" ? null : Number(row.dataset.low),
      high: row.dataset.high === "" ? null : Number(row.dataset.high),
      label: row.dataset.label,
      latest: row.dataset.latest === "1",
      asked: row.hasAttribute("aria-current"),
    }));
  }

  const whiskers = {
    id: "whiskers",
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.strokeStyle = colour("--desk-edge");
      ctx.lineWidth = 1.5;
      for (const [index, set] of chart.data.datasets.entries()) {
        if (!chart.isDatasetVisible(index)) continue;
        for (const point of set.data) {
          const x = scales.x.getPixelForValue(point.x);
          const top = point.high === null ? chartArea.top : scales.y.getPixelForValue(point.high);
          const bottom = point.low === null ? chartArea.bottom : scales.y.getPixelForValue(point.low);
          ctx.beginPath();
          ctx.moveTo(x, top);
          ctx.lineTo(x, bottom);
          if (point.high !== null) { ctx.moveTo(x - 4, top); ctx.lineTo(x + 4, top); }
          if (point.low !== null) { ctx.moveTo(x - 4, bottom); ctx.lineTo(x + 4, bottom); }
          ctx.stroke();
        }
      }
      ctx.restore();
    },
  };

  function datasets(rows, words) {
    const shape = { pointRadius: 5, pointHoverRadius: 7, borderWidth: 2 };
    const latest = rows.filter((row) => row.latest && !row.asked);
    const earlier = rows.filter((row) => !row.latest && !row.asked);
    const asked = rows.filter((row) => row.asked);
    return [
      { ...shape, label: words.latest, data: latest, pointStyle: "circle", backgroundColor: colour("--desk-accent"), borderColor: colour("--desk-accent") },
      { ...shape, label: words.earlier, data: earlier, pointStyle: "circle", backgroundColor: "transparent", borderColor: colour("--desk-edge") },
      { ...shape, label: words.asked, data: asked, pointStyle: "rectRot", pointRadius: 7, backgroundColor: colour("--desk-amber-line"), borderColor: colour("--desk-amber") },
    ].filter((set) => set.data.length);
  }

  function axis(extra) {
    return {
      ticks: { color: colour("--desk-quiet"), maxRotation: 0, autoSkipPadding: 16, ...extra },
      grid: { color: colour("--desk-line") },
      border: { color: colour("--desk-edge") },
    };
  }

  // Years, or months where few are shown, each at its middle: that is where a period's figure is drawn.
  function calendar(from, to) {
    const month = (days) => new Date(days * DAY).getUTCFullYear() * 12 + new Date(days * DAY).getUTCMonth();
    const months = month(to) - month(from) + 1;
    const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((each) => months / each <= 9) ?? 1200;
    const ticks = [];
    for (let at = Math.floor(month(from) / step) * step; at <= month(to); at += step) {
      const middle = step < 12 ? Date.UTC(Math.floor(at / 12), at % 12, 15) : Date.UTC(Math.floor(at / 12), 6, 2);
      if (middle / DAY >= from && middle / DAY <= to) ticks.push({ value: middle / DAY, monthly: step < 12 });
    }
    return ticks;
  }

  function dated(value, ticks) {
    const parts = ticks[0]?.monthly ? { year: "numeric", month: "short" } : { year: "numeric" };
    return new Date(value * DAY).toLocaleDateString(language(), { ...parts, timeZone: "UTC" });
  }

  // A long table shows the figures in question first.
  function showAsked(table) {
    const box = table.closest(".desk-scroll-tall");
    const asked = table.querySelector("tr[aria-current]");
    if (box && asked) box.scrollTop = asked.offsetTop - box.clientHeight / 3;
  }

  function floor(rows) {
    const values = rows.flatMap((row) => [row.y, row.low ?? row.y]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least >= 0 && least < 0.12 * (most - least) ? 0 : undefined;
  }

  function draw(canvas) {
    const rows = points(document.getElementById(canvas.dataset.table));
    const words = canvas.dataset;
    const unit = words.unit ?? "";
    return new Chart(canvas, {
      type: "scatter",
      data: { datasets: datasets(rows, words) },
      plugins: [whiskers],
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: 8 },
        scales: {
          x: {
            type: "linear",
            grace: "4%",
            ...axis({ callback: (value, _index, ticks) => dated(value, ticks) }),
            afterBuildTicks: (scale) => { scale.ticks = calendar(scale.min, scale.max); },
          },
          // Amounts that are never below zero need no axis below it.
          y: { grace: "12%", min: floor(rows), ...axis({ callback: (value) => value.toLocaleString(language()) }), title: { display: Boolean(unit), text: unit, color: colour("--desk-quiet") } },
        },
        plugins: {
          legend: { align: "start", labels: { color: colour("--desk-text"), usePointStyle: true } },
          tooltip: { callbacks: { title: () => "", label: (item) => item.raw.label } },
        },
      },
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    const canvases = [...document.querySelectorAll("canvas[data-table]")];
    let charts = [];
    const redraw = () => {
      charts.forEach((chart) => chart.destroy());
      charts = canvases.map(draw);
    };
    redraw();
    canvases.forEach((canvas) => showAsked(document.getElementById(canvas.dataset.table)));
    new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
  });
})();
