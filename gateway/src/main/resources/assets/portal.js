// Draws the plots from the figures that stand in the page. Without this, the tables say the same.
const data = JSON.parse(document.getElementById("charts").textContent);
const colours = ["#0b4f8a", "#9a3412", "#3f6212"];
const dashes = [[], [8, 4], [2, 3]];
const points = ["circle", "rect", "triangle"];

function perCent(chart) {
  const format = new Intl.NumberFormat(data.locale, { style: "percent", maximumFractionDigits: 3 });
  chart.options = {
    animation: false,
    maintainAspectRatio: false,
    ...chart.options,
    plugins: {
      tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${format.format(item.raw / 100)}` } },
    },
  };
  return chart;
}

function draw(id, chart) {
  const place = document.getElementById(id);
  if (place) {
    new Chart(place, perCent(chart));
  }
}

if (data.objectives?.labels) {
  draw("plot-objectives", {
    type: "bar",
    data: {
      labels: data.objectives.labels,
      datasets: [
        { label: data.objectives.value, data: data.objectives.values, backgroundColor: "#0b4f8a" },
        { label: data.objectives.target, data: data.objectives.targets, backgroundColor: "#94a3b8" },
      ],
    },
    options: { indexAxis: "y", scales: { x: { min: 0, max: 100 } } },
  });
}
if (data.trend?.lines) {
  draw("plot-trend", {
    type: "line",
    data: {
      labels: data.trend.labels,
      datasets: data.trend.lines.map((line, place) => ({
        label: line.name,
        data: line.values,
        borderColor: colours[place],
        backgroundColor: colours[place],
        borderDash: dashes[place],
        pointStyle: points[place],
        pointRadius: 5,
      })),
    },
    options: { scales: { y: { suggestedMin: 50, max: 100 } } },
  });
}
