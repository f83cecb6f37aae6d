"use strict";
// Shows each number that /counter/events sends.
const shown = document.getElementById("count");
const source = new EventSource("/counter/events");
source.onmessage = (event) => {
  shown.textContent = event.data;
  shown.classList.remove("lost");
};
source.onerror = () => shown.classList.add("lost");
