/**
 * The least that a filtered list can cost: a page with nothing but an input and a listbox of sixteen rows, as many as the
 * popup has in the document, whose texts are set anew at each keystroke without any search. Escape empties the field.
 */
export const bareListbox = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare listbox</title>
<style>
  body { width: 430px; margin: 0; font: 13.5px / 1.45 system-ui, sans-serif; }
  #list { position: relative; height: 226px; overflow-y: auto; contain: layout paint style; }
  .row { position: absolute; inset-inline: 0; display: flex; justify-content: space-between; height: 30px; }
</style>
<input id="input" role="combobox" aria-expanded="true" aria-controls="list">
<div id="list" role="listbox" tabindex="-1"></div>
<script>
  const input = document.getElementById('input');
  const list = document.getElementById('list');
  const rows = Array.from({ length: 16 }, (_, at) => {
    const row = document.createElement('div');
    row.className = 'row';
    row.setAttribute('role', 'option');
    row.style.top = at * 30 + 'px';
    row.append(document.createElement('span'), document.createElement('span'));
    list.append(row);
    return row;
  });
  let turn = 0;
  const fill = () => {
    turn += 1;
    rows.forEach((row, at) => {
      row.firstChild.textContent = input.value + ' ' + turn * 16 + at;
      row.lastChild.textContent = 'Desk › Row ' + turn;
      row.setAttribute('aria-selected', at === turn % 16);
    });
  };
  input.addEventListener('input', fill);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') input.value = '';
    else if (event.key.length > 1) fill();
  });
</script></html>`;
