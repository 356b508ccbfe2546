// Follows the reading of a document on its page; without this script the page's link shows how far it is.
const every = 1000;

const renew = async () => {
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const now = page?.getElementById("reading");
  if (page && !now) {
    location.reload();
    return;
  }
  if (now) {
    document.getElementById("reading").replaceChildren(...now.childNodes);
  }
  setTimeout(renew, every);
};

setTimeout(renew, every);
