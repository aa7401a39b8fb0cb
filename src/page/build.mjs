// Bundles the scripts of the page into public/. Grows with src/page.
