// The browser does the human check while the citizen need not notice. Without this script, or if it
// fails, the form is sent as it is and the server asks a question instead.
'use strict';

const form = document.getElementById('submission');
const token = form.elements.namedItem('token');
const answer = form.elements.namedItem('answer');
const progress = document.getElementById('progress');
const button = form.querySelector('button');
const MOST_TRIES = 50_000_000;
const TRIES_BETWEEN_BREATHS = 512;

document.querySelector('.errors')?.focus();

if (token && window.crypto?.subtle) {
  form.addEventListener('submit', onSubmit);
}

async function onSubmit(event) {
  event.preventDefault();
  button.disabled = true;
  progress.textContent = form.dataset.working;
  try {
    answer.value = await solve(token.value);
    token.disabled = false;
    answer.disabled = false;
  } catch {
    token.disabled = true; // the server asks
  }
  form.submit();
}

async function solve(challenge) {
  const [nonce, , bits] = challenge.split('.');
  const encoder = new TextEncoder();
  for (let tried = 0; tried < MOST_TRIES; tried += TRIES_BETWEEN_BREATHS) {
    const hashes = [];
    for (let n = tried; n < tried + TRIES_BETWEEN_BREATHS; n++) {
      hashes.push(crypto.subtle.digest('SHA-256', encoder.encode(`${nonce}:${n}`)));
    }
    const found = (await Promise.all(hashes)).findIndex(hash => zeroBits(hash) >= Number(bits));
    if (found >= 0) {
      return String(tried + found);
    }
  }
  throw new Error('No answer found');
}

function zeroBits(hash) {
  let zeros = 0;
  for (const one of new Uint8Array(hash)) {
    if (one !== 0) {
      return zeros + Math.clz32(one) - 24;
    }
    zeros += 8;
  }
  return zeros;
}
