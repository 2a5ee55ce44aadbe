// Fills in where the visitor stands, when asked to. The page works without this file.
(function () {
  "use strict";
  var button = document.getElementById("locate"), told = document.getElementById("locating"), form = document.getElementById("near");
  if (!button || !form || !navigator.geolocation || !window.isSecureContext) return;
  button.hidden = false;
  button.addEventListener("click", function () {
    told.textContent = "正在定位……";
    navigator.geolocation.getCurrentPosition(function (at) {
      form.elements.longitude.value = at.coords.longitude.toFixed(5);
      form.elements.latitude.value = at.coords.latitude.toFixed(5);
      told.textContent = "已取得位置，正在排序……";
      form.submit();
    }, function (error) {
      told.textContent = error.code === 1 ? "没有获得定位许可，请选择乡镇（街道）查找。" : "没有取得位置，请选择乡镇（街道）查找。";
    }, { timeout: 10000, maximumAge: 60000 });
  });
})();
