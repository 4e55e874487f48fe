/**
 * @fileoverview Keeps a copy of each board's page on the device, and shows it when the network is away. It
 * runs beside the pages, for as long as the browser likes. While the network is there, every page comes
 * from the server.
 */
(function () {
  'use strict';

  var pages = new SliderSync.Kept('slider-sync-pages-1');
  var files = new SliderSync.Kept('slider-sync-files-1');

  /** A server that takes longer to answer than this, in milliseconds, is away, if there is a copy. */
  var PATIENCE = 5000;

  /** The header of a copy that says when it was made. */
  var MADE = 'X-Copied-At';

  var worker = /** @type {?} */ (self);

  worker.addEventListener('install', function () {
    worker['skipWaiting']();
  });

  worker.addEventListener('activate', function (/** @type {?} */ event) {
    event.waitUntil(
      SliderSync.dropCachesBut([pages, files]).then(function () {
        return worker['clients']['claim']();
      })
    );
  });

  worker.addEventListener('fetch', function (/** @type {?} */ event) {
    var request = event.request;
    var url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin) return;
    if (request.mode === 'navigate' && isBoard(url)) event.respondWith(page(event, url));
    else if (isNamedByContent(url)) event.respondWith(file(event, request));
  });

  /** A page asks to be kept that was there before this worker. */
  worker.addEventListener('message', function (/** @type {?} */ event) {
    event.waitUntil(
      Promise.all(
        event.data.map(function (/** @type {string} */ path) {
          var url = new URL(path, location.href);
          return fetch(url.href, {credentials: 'same-origin'}).then(function (answer) {
            return isBoard(url) ? keepPage(url, answer) : keepFile(url.href, answer);
          });
        })
      )
    );
  });

  /**
   * @param {!URL} url
   * @return {boolean}
   */
  function isBoard(url) {
    return url.pathname === '/' || /^\/boards\/[^/]+$/.test(url.pathname);
  }

  /**
   * @param {!URL} url
   * @return {boolean} whether its content never changes
   */
  function isNamedByContent(url) {
    return /^\?v=[0-9a-f]+$/.test(url.search);
  }

  /**
   * @param {?} event
   * @param {!URL} url
   * @return {!Promise<!Response>} from the server or, if it is away, the copy
   */
  function page(event, url) {
    var answer = fetch(event.request).then(function (response) {
      event.waitUntil(keepPage(url, response.clone()));
      return response;
    });
    // Nobody may be left who waits for it.
    answer['catch'](function () {});
    return copyOf(url).then(function (copy) {
      if (!copy) return answer;
      return Promise.race([answer, late(copy)])['catch'](function () {
        return copy;
      });
    });
  }

  /**
   * @param {!Response} copy
   * @return {!Promise<!Response>}
   */
  function late(copy) {
    return new Promise(function (resolve) {
      setTimeout(function () {
        resolve(copy);
      }, PATIENCE);
    });
  }

  /**
   * @param {!URL} url
   * @param {!Response} response
   * @return {!Promise}
   */
  function keepPage(url, response) {
    var isHtml = /^text\/html/.test(response.headers.get('Content-Type') || '');
    if (response.status !== 200 || response.redirected || !isHtml) return Promise.resolve();
    return response.text().then(function (text) {
      var headers = new Headers(response.headers);
      headers.set(MADE, String(Date.now()));
      headers['delete']('Content-Encoding');
      headers['delete']('Content-Length');
      return pages.put(url.pathname, new Response(text, {headers: headers}));
    });
  }

  /**
   * @param {!URL} url
   * @return {!Promise<?Response>} the copy of a page, which says that it is one
   */
  function copyOf(url) {
    return pages.get(url.pathname).then(function (copy) {
      if (!copy) return null;
      return copy.text().then(function (text) {
        var made = ' data-copied="' + copy.headers.get(MADE) + '"';
        return new Response(
          text.replace(' data-connection="connecting"', ' data-connection="offline"' + made),
          {headers: copy.headers}
        );
      });
    });
  }

  /**
   * @param {?} event
   * @param {!Request} request
   * @return {!Promise<!Response>}
   */
  function file(event, request) {
    return files.get(request.url).then(function (kept) {
      if (kept) return kept;
      return fetch(request).then(function (response) {
        event.waitUntil(keepFile(request.url, response.clone()));
        return response;
      });
    });
  }

  /**
   * @param {string} url
   * @param {!Response} response
   * @return {!Promise}
   */
  function keepFile(url, response) {
    return response.status === 200 ? files.put(url, response) : Promise.resolve();
  }
})();
