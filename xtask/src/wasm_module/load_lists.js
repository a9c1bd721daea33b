// Lists have modules of their own, with a script that is asked for with them.
let lists;

/** All three of its modules, so that every function answers at once. */
async function bringLists(part, sources) {
  const script = await import("./ansinh-lists.js");
  await Promise.all([script.load(sources?.lists), ...["sheets", "writer"].map((name) => script.loadMore(name, sources?.[name]))]);
  lists = script;
}

function ofLists(name, input) {
  if (!lists) missing("lists")();
  try {
    return lists[name](input);
  } catch (error) {
    throw error.name === "InputError" ? new InputError(error.message, error.code, error.field) : error;
  }
}

