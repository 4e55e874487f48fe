/*
 * Runs in every page that a test opens: says as an error what no page may ever show, whenever it has
 * been loaded, its connection has changed, or somebody has let go of a control.
 */
(function () {
  'use strict';

  var told = {};

  function tell(what) {
    if (!told[what]) console.error('page check: ' + what + ' in ' + location.pathname);
    told[what] = true;
  }

  function all(selector, inside) {
    return [].slice.call((inside || document).querySelectorAll(selector));
  }

  function checkIds() {
    var seen = {};
    all('[id]').forEach(function (element) {
      if (seen[element.id]) tell('the id ' + element.id + ' is there twice');
      seen[element.id] = true;
    });
  }

  function isNamed(input) {
    if (input.tagName === 'BUTTON') return input.textContent.trim() !== '';
    return all('label[for="' + input.id + '"]').length === 1;
  }

  /** Every input has a label, and every card without several controls has one input. */
  function checkCards() {
    all('.control').forEach(function (card) {
      var inputs = all('input, select, textarea, button.sync', card);
      var names = inputs.map(function (input) {
        return input.id + ' (' + input.type + ')';
      });
      if (/widget-(bank|xy)/.test(card.className)) return;
      if (inputs.length !== 1) tell('a card has the inputs [' + names.join(', ') + ']');
    });
    all('.control .sync').forEach(function (input) {
      if (!isNamed(input)) tell(input.id + ' has no label');
    });
  }

  function isHeld(input) {
    var card = input.closest('.control') || input;
    return card.hasAttribute('data-held') || input.hasAttribute('aria-disabled');
  }

  /** What an input is set to, as its output says it. */
  function words(input) {
    if (input.type === 'checkbox') return SliderSync.text(input.checked ? 'toggle.on' : 'toggle.off');
    return input.value;
  }

  function said(output) {
    return output.textContent.replace('\u2212', '-');
  }

  function isSame(said, set) {
    return said === set || (said !== '' && Number(said) === Number(set));
  }

  function isReadOnly(input) {
    // What a label says cannot be moved there, whoever may change it.
    return input.getAttribute('data-access') === 'read' || input.type === 'hidden';
  }

  /** Every control of the built-in page can be moved, and its output says where its thumb is. */
  function checkControls() {
    var isLive = document.body.getAttribute('data-connection') === 'live';
    all('.control .sync').forEach(function (input) {
      var isInert = !!(input.disabled || input.readOnly);
      if (isLive && !isHeld(input) && isInert !== isReadOnly(input)) {
        tell(input.id + (isInert ? ' cannot be moved' : ' is not inert'));
      }
      // Beside what somebody types stands what is true.
      if (input.hasAttribute('data-draft')) return;
      all('output[for="' + input.id + '"]').forEach(function (output) {
        if (!isSame(said(output), words(input))) {
          tell(input.id + ' is at ' + words(input) + ' but says ' + output.textContent);
        }
      });
    });
  }

  /** What is wrong with the bars, which go from 0 to the middle of the thumb; by input. */
  function wrongBars() {
    var wrong = {};
    all('.control .sync').forEach(function (input) {
      var bar = document.getElementById(input.id + '.bar');
      var box = bar && bar.getBoundingClientRect();
      var slider = input.getBoundingClientRect();
      var part = (input.value - input.min) / (input.max - input.min);
      var zero = slider.left + slider.width / 2;
      var thumb = slider.left + 14 + part * (slider.width - 28);
      if (!bar || !slider.width) return;
      // An empty bar is nowhere; browsers do not lay it out anew.
      if (!box.width && Math.abs(thumb - zero) < 1) return;
      if (
        Math.abs(box.left - Math.min(zero, thumb)) > 1 ||
        Math.abs(box.right - Math.max(zero, thumb)) > 1
      ) {
        wrong[input.id] = box.left + ' to ' + box.right + ' at ' + input.value;
      }
    });
    return wrong;
  }

  /** Bars are drawn with the next frame: wrong is what is the same, and wrong, after one. */
  function checkBars() {
    var before = wrongBars();
    if (!Object.keys(before).length) return;
    requestAnimationFrame(function () {
      setTimeout(function () {
        var after = wrongBars();
        Object.keys(after).forEach(function (id) {
          if (after[id] === before[id]) tell('the bar of ' + id + ' goes from ' + after[id]);
        });
      }, 0);
    });
  }

  function check() {
    checkIds();
    checkBars();
    checkCards();
    checkControls();
  }

  function checkSoon() {
    setTimeout(check, 0);
  }

  document.addEventListener('DOMContentLoaded', function () {
    check();
    new MutationObserver(check).observe(document.body, {attributeFilter: ['data-connection']});
    document.addEventListener('pointerup', checkSoon);
    document.addEventListener('change', checkSoon);
  });
})();
