/**
 * @fileoverview A server with one board, as a program's socket sees it. It answers when a test says so, with
 * what waits in `asked`, and keeps all that it was told in `told`.
 */
var fakeServer = {
  sockets: [],
  /** Addresses, whatever the board. */
  told: [],
  asked: [],
  values: {dim: 10, mute: false},
  revision: 5,
  refusals: {},

  socket: function (url) {
    this.url = url;
    this.readyState = 0;
    fakeServer.sockets.push(this);
  },

  last: function () {
    return fakeServer.sockets[fakeServer.sockets.length - 1];
  },

  open: function () {
    fakeServer.last().readyState = 1;
    fakeServer.last().onopen();
  },

  lose: function () {
    var socket = fakeServer.last();
    fakeServer.asked = [];
    socket.readyState = 3;
    socket.onclose({});
  },

  receive: function (envelope) {
    if (envelope.type === 'ping') return;
    fakeServer.told.push(
      envelope.type === 'send'
        ? envelope.address.replace('board.', '') + ' ' + JSON.stringify(envelope.body)
        : envelope.type + ' ' + envelope.address.replace('board.', '')
    );
    if (envelope.type === 'send') fakeServer.asked.push(envelope);
  },

  /** What it was told since the last call, without what every board asks first. */
  heard: function () {
    return fakeServer.told
      .splice(0)
      .filter(function (line) {
        return !/^(register|unregister) |get /.test(line);
      })
      .join(' | ');
  },

  write: function (frame) {
    fakeServer.last().onmessage({data: JSON.stringify(frame)});
  },

  /** Answers all that it was asked. */
  answer: function () {
    fakeServer.asked.splice(0).forEach(function (envelope) {
      fakeServer.answerTo(envelope, envelope.address.split('.').slice(2).join('.'), envelope.body);
    });
  },

  answerTo: function (envelope, verb, body) {
    var refusal = fakeServer.refusals[verb] || fakeServer.refusals[envelope.address];
    if (refusal) {
      fakeServer.write({
        type: 'err',
        address: envelope.replyAddress,
        failureCode: 400,
        message: refusal + ', said in a sentence',
        reason: refusal,
        control: 'dim',
        details: {revision: 7}
      });
    } else {
      body = fakeServer.reply(verb, body);
      if (verb === 'set') fakeServer.publish(body.values);
      fakeServer.write({type: 'rec', address: envelope.replyAddress, body: body});
    }
  },

  reply: function (verb, body) {
    if (verb === 'set') {
      Object.keys(body.values).forEach(function (id) {
        fakeServer.values[id] = body.values[id];
      });
      fakeServer.revision++;
      return {history: 'h', revision: fakeServer.revision, values: body.values};
    }
    if (verb === 'get') {
      return {history: 'h', from: 0, revision: fakeServer.revision, values: fakeServer.values};
    }
    if (/get$/.test(verb)) {
      return {
        history: 'h',
        from: 0,
        revision: 2,
        values: {p1: {name: 'Ana', color: '#e5484d', holds: ['dim']}}
      };
    }
    return {history: 'h', revision: fakeServer.revision, participant: 'p9', value: 1};
  },

  /** Somebody else changes values. */
  change: function (values, by, board) {
    Object.keys(values).forEach(function (id) {
      fakeServer.values[id] = values[id];
    });
    fakeServer.revision++;
    fakeServer.publish(values, by, board);
  },

  publish: function (values, by, board) {
    fakeServer.write({
      type: 'rec',
      address: 'board.' + (board || 'main') + '.changed',
      body: {history: 'h', from: fakeServer.revision - 1, revision: fakeServer.revision, values: values, by: by || {}}
    });
  }
};

fakeServer.socket.prototype.send = function (text) {
  if (this.readyState !== 1) throw new Error('expected an open socket');
  fakeServer.receive(JSON.parse(text));
};

fakeServer.socket.prototype.close = function () {
  this.readyState = 3;
  if (this.onclose) this.onclose({});
};
