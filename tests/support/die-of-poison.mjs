/**
 * Loaded into worker processes of a test by NODE_OPTIONS: what would end or hang a real one ends or hangs this one, when it
 * meets the test's values.
 */
const upper = String.prototype.toUpperCase;
const stringify = JSON.stringify;
const die = () => process.kill(process.pid, "SIGKILL");

String.prototype.toUpperCase = function toUpperCase() {
  const text = String(this);
  if (text === "poison") die();
  while (text === "tar pit");
  return upper.call(this);
};

JSON.stringify = (value, ...rest) => {
  if (value?.effect === "poison") die();
  return stringify(value, ...rest);
};
